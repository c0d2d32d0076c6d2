# asyncfix: refuses check-then-act
# What awaits under the lock could come back here and wait for itself.
import asyncio

import boto3


class Store:
    def __init__(self):
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("s3")
            await self.warm_up()
        return self._client

    async def warm_up(self):
        return await self.client()
