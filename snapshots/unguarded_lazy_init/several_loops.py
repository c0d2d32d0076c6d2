# Threads of a server run the coroutine, each in a loop of its own: their tasks cannot wait for one lock of asyncio.
# asyncfix: refuses unsafe
import asyncio
from pathlib import Path


class Checker:
    def __init__(self):
        self._client = None

    async def user_of(self, token):
        if self._client is None:
            self._client = Path("keys.json").read_bytes()
        return f"{self._client}-{token}"


CHECKER = Checker()


def interceptor(token):
    return asyncio.run(CHECKER.user_of(token))
