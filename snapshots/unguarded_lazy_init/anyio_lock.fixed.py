# asyncfix: --unsafe-fixes
# The runtime's own lock.
import anyio
import boto3


class Store:
    def __init__(self):
        self._client = None
        self._client_lock = anyio.Lock()

    async def client(self):
        if self._client is None:
            async with self._client_lock:
                if self._client is None:
                    self._client = await anyio.to_thread.run_sync(boto3.client, "s3")
        return self._client
