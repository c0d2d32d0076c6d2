# asyncfix: --unsafe-fixes
# Under a lock of the loop the check stays true: nothing but the call changes.
import asyncio

import boto3


class Store:
    def __init__(self):
        self._client = None
        self._lock = asyncio.Lock()

    async def client(self):
        if self._client is None:
            async with self._lock:
                if self._client is None:
                    self._client = boto3.client("s3")
        return self._client
