# The attribute is assigned on the loop, once the value is there.

import json


class Settings:
    def __init__(self, path):
        self._path = path
        self._values = {}

    async def reload(self):
        with open(self._path) as f:
            self._values = json.load(f)
