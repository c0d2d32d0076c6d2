# asyncfix: refuses unknown-base
# The lock would have no slot.
import asyncio

import boto3


class Store:
    __slots__ = ("_client",)

    def __init__(self):
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("s3")
        return self._client
