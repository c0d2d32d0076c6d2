# asyncfix: --unsafe-fixes
# A lock that guards the attribute elsewhere is used here as well.
import asyncio

import boto3


class Store:
    def __init__(self):
        self._client = None
        self._lock = asyncio.Lock()

    async def client(self):
        if self._client is None:
            async with self._lock:
                if self._client is None:
                    self._client = await asyncio.to_thread(boto3.client, "s3")
        return self._client

    async def forget(self):
        async with self._lock:
            self._client = None
