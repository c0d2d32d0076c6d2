# A list that another task has taken away meanwhile gets nothing more: what is added is fetched first.
import asyncio

import requests


class Collector:
    def __init__(self):
        self.rows = []

    async def add(self):
        self.rows.append(requests.get("https://service.example/pages/7").json()["n"])

    async def flush(self):
        batch, self.rows = self.rows, []
        return batch


async def main():
    collector = Collector()
    adding = asyncio.ensure_future(collector.add())
    await asyncio.sleep(0.05)
    sent = list(await collector.flush())
    await adding
    sent += await collector.flush()
    print(sent)
