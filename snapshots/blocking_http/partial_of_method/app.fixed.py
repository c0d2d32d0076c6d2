# The partial keeps the method and its object.
# asyncfix: --unsafe-fixes
import asyncio
import functools

from client import Client


class Worker:
    def __init__(self, client: Client):
        self.fetch = functools.partial(client.fetch, timeout=5)

    async def page(self, url):
        return await asyncio.to_thread(self.fetch, url)
