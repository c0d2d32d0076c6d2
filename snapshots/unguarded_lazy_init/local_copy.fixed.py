# asyncfix: --unsafe-fixes
# The value is looked up in a statement before the check; both are repeated.
import asyncio

import boto3


class Bucket:
    def __init__(self):
        self._client = None
        self._client_lock = asyncio.Lock()

    async def client(self):
        client = self._client
        if client is None:
            async with self._client_lock:
                client = self._client
                if client is None:
                    client = await asyncio.to_thread(boto3.client, "s3")
                    self._client = client
        return client
