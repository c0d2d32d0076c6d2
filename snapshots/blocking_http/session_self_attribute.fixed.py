# Set in `__init__`.
# asyncfix: --unsafe-fixes

import asyncio

import requests


class Users:
    def __init__(self, base):
        self.base = base
        self._session = requests.Session()

    async def get(self, user_id):
        return await asyncio.to_thread(self._session.get, f"{self.base}/{user_id}")
