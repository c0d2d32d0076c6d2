# The same with a method.

import asyncio

import requests


class Users:
    base = "https://api.example.com/users"

    def _load(self, user_id, *, fresh=False):
        return requests.get(f"{self.base}/{user_id}", params={"fresh": fresh}).json()

    async def name(self, user_id):
        return (await asyncio.to_thread(self._load, user_id, fresh=True))["name"]
