# The container declares what it holds; who fills it does not matter.
import asyncio

from container import Container


class Handler:
    def __init__(self, container: Container):
        self.container = container

    async def page(self, url):
        return await asyncio.to_thread(self.container.fetcher.fetch, url)
