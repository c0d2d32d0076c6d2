# asyncfix: --unsafe-fixes
# The class has no constructor, only a default: each object makes its lock when it first needs it.
import asyncio

import boto3


class Store:
    _client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("s3")
        return self._client
