# The order of the messages is kept, or was never certain.
import asyncio

import requests


class Chat:
    def __init__(self):
        self.queue = asyncio.Queue()
        self.history = []

    async def listen(self, websocket):
        async for message in websocket:
            await self.on_message(message)

    async def on_message(self, message):
        text = (
            await asyncio.to_thread(
                requests.post, "https://translate.example", data=message
            )
        ).text
        await self.queue.put(text)

    def received(self, message):
        asyncio.create_task(self.later(message))

    async def later(self, message):
        await asyncio.sleep(1)
        text = (
            await asyncio.to_thread(
                requests.post, "https://translate.example", data=message
            )
        ).text
        self.history.append(text)

    async def work(self, jobs):
        await asyncio.gather(*(asyncio.create_task(self.one(job)) for job in jobs))

    async def one(self, job):
        self.history.append(
            (
                await asyncio.to_thread(requests.post, "https://work.example", data=job)
            ).text
        )
