# asyncfix: refuses unsafe
# A task for each message that comes, whose first step was done in their order.
import asyncio

import requests


class Chat:
    def __init__(self):
        self.queue = asyncio.Queue()
        self.history = []

    def received(self, message):
        asyncio.create_task(self.on_message(message))

    async def on_message(self, message):
        text = requests.post("https://translate.example", data=message).text
        await self.queue.put(text)

    async def listen(self, websocket):
        async for message in websocket:
            asyncio.ensure_future(self.keep(message))

    async def keep(self, message):
        text = requests.post("https://translate.example", data=message).text
        self.history.append(text)
