# A cache by key: every page is fetched once, however many ask.
# asyncfix: flags --unsafe-fixes
import asyncio

import requests
import slow


class Pages:
    def __init__(self):
        self._pages = {}

    async def page(self, name):
        if name not in self._pages:
            self._pages[name] = (await asyncio.to_thread(requests.get, "https://service.example/" + name)).json()["path"]
        return self._pages[name]


async def main():
    pages = Pages()
    names = ["a", "b", "a", "b", "a"]
    print(await asyncio.gather(*(pages.page(name) for name in names)))
    print(slow.calls)
