# An attribute of the class.
# asyncfix: --unsafe-fixes

import asyncio

import requests


class Users:
    session = requests.Session()

    async def get(self, url):
        return await asyncio.to_thread(self.session.get, url)
