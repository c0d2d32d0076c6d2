# asyncfix: --unsafe-fixes
# The runtime's own lock.
import anyio
import boto3


class Store:
    def __init__(self):
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("s3")
        return self._client
