# A loop variable hides `asyncio` in the coroutine.

import asyncio

import requests


async def fetch(url, libraries):
    for asyncio in libraries:
        print(asyncio, requests.get(url).ok)


def main():
    asyncio.run(fetch("https://api.example.com", ["trio", "curio"]))
