# asyncfix: clean
# The constructor makes it; the coroutine only reads.
import asyncio


class Store:
    def __init__(self, client):
        self._client = client

    async def client(self):
        if self._client is None:
            raise RuntimeError
        return self._client
