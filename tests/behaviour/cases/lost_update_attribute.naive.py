# Two tasks add to one attribute: the old value must not be read before the await.
# asyncfix: flags --unsafe-fixes
import asyncio

import requests


class Meter:
    def __init__(self):
        self.total = 0

    async def add(self):
        self.total += (await asyncio.to_thread(requests.get, "https://service.example/pages/7")).json()["n"]


async def main():
    meter = Meter()
    await asyncio.gather(meter.add(), meter.add())
    print(meter.total)
