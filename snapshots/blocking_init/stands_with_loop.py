# asyncfix: refuses loop-affine
# One of the statements belongs to the running loop.
import asyncio

import requests


class Client:
    def __init__(self, url):
        text = requests.get(url).text
        self._found = (text, asyncio.get_running_loop())

    async def found(self):
        return self._found
