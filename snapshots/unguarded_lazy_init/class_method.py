# asyncfix: refuses unsafe
# What the class keeps is shared by all event loops, and so is its lock.
import asyncio

import requests


class Config:
    _values = None

    @classmethod
    async def values(cls):
        if cls._values is None:
            cls._values = requests.get("http://localhost/config").json()
        return cls._values
