# asyncfix: clean
# Every object is made before a loop runs: at import time, and in a function that starts the loop.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def token(self):
        return self._token


shared = Client("http://localhost")


def build():
    return Client("http://127.0.0.1")


def main():
    client = build()
    asyncio.run(client.token())
