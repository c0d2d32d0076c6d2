# asyncfix: refuses loop-affine
# What is awaited on may have to be made on the loop.
import asyncio
import ssl

from broker import Producer


class Sender:
    def __init__(self, servers):
        context = ssl.create_default_context()
        self._producer = Producer(servers, context)

    async def start(self):
        await self._producer.start()

    async def send(self, body):
        await self._producer.send(body)
