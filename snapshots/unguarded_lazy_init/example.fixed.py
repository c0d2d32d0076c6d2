# asyncfix: --unsafe-fixes
# A client that is made on first use, by a call that asks for credentials.
import asyncio

import boto3


class Store:
    def __init__(self, region):
        self._region = region
        self._client = None
        self._client_lock = asyncio.Lock()

    async def client(self):
        if self._client is None:
            async with self._client_lock:
                if self._client is None:
                    self._client = await asyncio.to_thread(
                        boto3.client, "s3", region_name=self._region
                    )
        return self._client
