# Whether the property reads the file depends on the state of its object; the other one always does.
# asyncfix: flags --unsafe-fixes

import json


class Project:
    def __init__(self, path):
        self._path = path
        self._status = "closed"
        self._nodes = {}

    @property
    def nodes(self):
        if self._status == "closed":
            with open(self._path) as file:
                return json.load(file)
        return self._nodes

    @property
    def settings(self):
        with open(self._path) as file:
            return json.load(file)["settings"]

    async def names(self):
        return sorted(self.nodes)

    async def all_settings(self):
        return self.settings
