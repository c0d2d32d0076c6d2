# The temporary is named after the attribute that the value has.

import asyncio

import requests


class Log:
    body = ""

    async def add(self, url):
        text = (await asyncio.to_thread(requests.get, url)).text
        self.body += text
