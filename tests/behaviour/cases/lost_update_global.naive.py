# Two tasks add to one global.
# asyncfix: flags --unsafe-fixes
import asyncio

import requests

total = 0


async def add(page):
    global total
    total += (await asyncio.to_thread(requests.get, "https://service.example/pages/{}".format(page))).json()["n"]


async def main():
    await asyncio.gather(add(3), add(4))
    print(total)
