# What is made in a block of its own moves as one, inside the lock.
import asyncio
import json


class Settings:
    def __init__(self, path):
        self._path = path
        self._values = None
        self._values_lock = asyncio.Lock()

    async def values(self):
        if self._values is None:
            async with self._values_lock:
                if self._values is None:

                    def read_values():
                        with open(self._path) as file:
                            return json.load(file)

                    self._values = await asyncio.to_thread(read_values)
        return self._values
