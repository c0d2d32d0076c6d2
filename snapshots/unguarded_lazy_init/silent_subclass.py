# asyncfix: refuses unknown-base
# Objects of the subclass would never get the lock.
import asyncio

import boto3


class Store:
    def __init__(self):
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("s3")
        return self._client


class Fake(Store):
    def __init__(self, client):
        self._client = client
