# What keeps a session that is held longer than a function from moving is named; its requests go to a thread.
# asyncfix: --prefer httpx --unsafe-fixes
import asyncio

import requests
from requests.adapters import HTTPAdapter


class Mounted:
    def __init__(self):
        self._mounted = requests.Session()
        self._mounted.mount("https://", HTTPAdapter(max_retries=3))

    async def status(self, url):
        return (await asyncio.to_thread(self._mounted.get, url)).status_code


class Plain:
    def __init__(self):
        self._plain = requests.Session()

    def now(self, url):
        return self._plain.get(url).status_code

    async def status(self, url):
        return (await asyncio.to_thread(self._plain.get, url)).status_code


class Leaving:
    def __init__(self):
        self._leaving = requests.Session()

    async def answer(self, url):
        return await asyncio.to_thread(self._leaving.get, url)


class Closing:
    def __init__(self):
        self._closing = requests.Session()

    def __del__(self):
        self._closing.close()

    async def status(self, url):
        return (await asyncio.to_thread(self._closing.get, url)).status_code


class Insecure:
    def __init__(self):
        self._insecure = requests.Session()

    async def status(self, url):
        return (
            await asyncio.to_thread(self._insecure.get, url, verify=False)
        ).status_code


class Configured:
    def __init__(self, strict):
        self._configured = requests.Session()
        if not strict:
            self._configured.verify = False

    async def status(self, url):
        return (await asyncio.to_thread(self._configured.get, url)).status_code
