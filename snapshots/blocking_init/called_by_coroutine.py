# asyncfix: refuses synchronous-readers
# What coroutines call would make the value on the loop: nothing would be gained.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    def _headers(self):
        return {"authorization": self._token}

    async def send(self, request):
        request.headers.update(self._headers())
        return request, self._token
