# asyncfix: --unsafe-fixes
# The value is looked up in a statement before the check; both are repeated.
import asyncio

import boto3


class Bucket:
    def __init__(self):
        self._client = None

    async def client(self):
        client = self._client
        if client is None:
            client = boto3.client("s3")
            self._client = client
        return client
