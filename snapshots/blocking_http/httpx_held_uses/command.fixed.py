import asyncio

from client import Client


class Command(Client):
    def run(self, url):
        return self._held.head(url).ok

    async def later(self, url):
        return (await asyncio.to_thread(self._held.head, url)).ok
