# Two tasks add to one dict entry.
# asyncfix: flags --unsafe-fixes
import asyncio

import requests


async def add(totals, page):
    totals["n"] += (await asyncio.to_thread(requests.get, "https://service.example/pages/{}".format(page))).json()["n"]


async def main():
    totals = {"n": 100}
    await asyncio.gather(add(totals, 3), add(totals, 4))
    print(totals)
