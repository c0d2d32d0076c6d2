# Reading the property blocks: the lambda reads it in the thread.

import asyncio

import requests


class Repository:
    def __init__(self, url):
        self.url = url

    @property
    def stars(self):
        return requests.get(self.url).json()["stars"]

    async def is_popular(self):
        return await asyncio.to_thread(lambda: self.stars) > 1000
