# The temporary is named after the attribute that the value has.

import asyncio

import requests


class Log:
    body = ""

    async def add(self, url):
        self.body += requests.get(url).text
