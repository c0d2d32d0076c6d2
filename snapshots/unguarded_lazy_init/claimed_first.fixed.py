# The flag says that somebody is at it, and no value is made: the call moves, and the flag stays first.
import asyncio

import requests


class Session:
    def __init__(self, url):
        self._url = url
        self._closed = False

    async def close(self):
        if self._closed:
            return
        self._closed = True
        await asyncio.to_thread(requests.post, self._url + "/close")
