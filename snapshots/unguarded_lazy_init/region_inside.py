# What is made in a block of its own moves as one, inside the lock.
import asyncio
import json


class Settings:
    def __init__(self, path):
        self._path = path
        self._values = None

    async def values(self):
        if self._values is None:
            with open(self._path) as file:
                self._values = json.load(file)
        return self._values
