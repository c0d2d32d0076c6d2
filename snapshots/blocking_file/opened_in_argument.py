# What is read is opened in the same thread, whatever type the path has.
import json


async def load(path):
    return json.load(path.open("rb"))


class Store:
    async def load(self):
        return json.load(self.path.open(encoding="utf-8"))

    async def load_given(self, file):
        return json.load(file)
