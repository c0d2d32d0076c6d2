# The synchronous face of a client runs its coroutines by a function that takes any of them.
# asyncfix: refuses unsafe
import asyncio
from pathlib import Path


def run_sync(coroutine):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


class Client:
    def __init__(self):
        self._session = None

    async def _made(self):
        if self._session is None:
            self._session = Path("keys.json").read_bytes()
        return self._session

    async def names(self, bucket):
        session = await self._made()
        return [bucket, session]

    def names_sync(self, bucket):
        return run_sync(self.names(bucket))
