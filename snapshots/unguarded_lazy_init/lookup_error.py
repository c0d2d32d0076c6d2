# asyncfix: refuses check-then-act
# Asking for what is not there is a check as well.
import asyncio

import requests


class Pages:
    def __init__(self):
        self._pages = {}

    async def handled(self, url):
        try:
            return self._pages[url]
        except KeyError:
            self._pages[url] = requests.get(url).text
            return self._pages[url]

    async def passed(self, url):
        try:
            return self._pages[url]
        except KeyError:
            pass
        self._pages[url] = requests.get(url).text
        return self._pages[url]

    async def missing(self):
        try:
            return self._index
        except AttributeError:
            self._index = requests.get("http://localhost/index").text
            return self._index
