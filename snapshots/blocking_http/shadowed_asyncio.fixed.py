# A loop variable hides `asyncio` in the coroutine.

import asyncio
import asyncio as _asyncio

import requests


async def fetch(url, libraries):
    for asyncio in libraries:
        print(asyncio, (await _asyncio.to_thread(requests.get, url)).ok)


def main():
    asyncio.run(fetch("https://api.example.com", ["trio", "curio"]))
