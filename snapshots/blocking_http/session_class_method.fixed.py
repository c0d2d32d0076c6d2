# Through `cls`.
# asyncfix: --unsafe-fixes

import asyncio

import requests


class Users:
    session = requests.Session()

    @classmethod
    async def get(cls, url):
        return await asyncio.to_thread(cls.session.get, url)
