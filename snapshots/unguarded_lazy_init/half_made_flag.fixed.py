# asyncfix: --unsafe-fixes
# The flag says that the answer is there, so it is set when the answer is.
import asyncio

import requests


class Service:
    def __init__(self, url):
        self._url = url
        self._started = False
        self._started_lock = asyncio.Lock()
        self._token = None

    async def token(self):
        if not self._started:
            async with self._started_lock:
                if not self._started:
                    self._token = (
                        await asyncio.to_thread(requests.post, self._url + "/start")
                    ).json()["token"]
                    self._started = True
        return self._token
