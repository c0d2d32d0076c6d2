# asyncfix: --unsafe-fixes
# An assignment expression in the check is repeated with it.
import asyncio

import boto3


class Bucket:
    def __init__(self):
        self._client = None
        self._client_lock = asyncio.Lock()

    async def client(self):
        if (client := self._client) is None:
            async with self._client_lock:
                if (client := self._client) is None:
                    client = self._client = await asyncio.to_thread(boto3.client, "s3")
        return client
