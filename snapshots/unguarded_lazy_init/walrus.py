# asyncfix: --unsafe-fixes
# An assignment expression in the check is repeated with it.
import asyncio

import boto3


class Bucket:
    def __init__(self):
        self._client = None

    async def client(self):
        if (client := self._client) is None:
            client = self._client = boto3.client("s3")
        return client
