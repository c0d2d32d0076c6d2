# asyncfix: refuses comment-in-the-way
# The check would have to be written twice.
import asyncio

import boto3


class Store:
    def __init__(self):
        self._client = None
        self._closed = False

    async def client(self):
        if (
            self._client is None  # never opened
            and not self._closed
        ):
            self._client = boto3.client("s3")
        return self._client
