# The attribute is assigned on the loop, once the value is there.

import asyncio
import json


class Settings:
    def __init__(self, path):
        self._path = path
        self._values = {}

    async def reload(self):
        def read_values():
            with open(self._path) as f:
                return json.load(f)

        self._values = await asyncio.to_thread(read_values)
