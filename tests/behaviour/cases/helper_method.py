# A method of the same object blocks.
# asyncfix: flags --unsafe-fixes
import requests


class Catalogue:
    base = "https://service.example/"

    def _load(self, name):
        return requests.get(self.base + name).json()["path"]

    async def show(self, name):
        print(self._load(name))


async def main():
    await Catalogue().show("method")
