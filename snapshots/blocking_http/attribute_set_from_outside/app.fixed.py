# Another class assigns the attribute that this one declares.
# asyncfix: --unsafe-fixes
import asyncio

from wiring import Service


class Api:
    def __init__(self, service: Service):
        self.service = service

    async def page(self, url):
        return (await asyncio.to_thread(self.service.client.get, url)).text
