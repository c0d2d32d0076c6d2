# asyncfix: --target-version 3.8 --unsafe-fixes
# Before Python 3.10 a lock belongs to the loop that is current when it is made, so it is made on first use.
import asyncio

import boto3


class Store:
    def __init__(self):
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("s3")
        return self._client
