# Under `asynccontextmanager` the end of the block ends the use of what was given out.
from contextlib import asynccontextmanager


class Client:
    def __init__(self, provider):
        self.provider = provider

    @asynccontextmanager
    async def connected(self):
        await self.provider.connect()
        try:
            yield self
        finally:
            await self.provider.disconnect()
