# What is read is opened in the same thread, whatever type the path has.
import asyncio
import json


async def load(path):
    return await asyncio.to_thread(lambda: json.load(path.open("rb")))


class Store:
    async def load(self):
        return await asyncio.to_thread(
            lambda: json.load(self.path.open(encoding="utf-8"))
        )

    async def load_given(self, file):
        return await asyncio.to_thread(json.load, file)
