# asyncfix: --unsafe-fixes
# The class has no constructor, only a default: each object makes its lock when it first needs it.
import asyncio

import boto3


class Store:
    _client = None
    _client_lock = None

    async def client(self):
        if self._client is None:
            if self._client_lock is None:
                self._client_lock = asyncio.Lock()
            async with self._client_lock:
                if self._client is None:
                    self._client = await asyncio.to_thread(boto3.client, "s3")
        return self._client
