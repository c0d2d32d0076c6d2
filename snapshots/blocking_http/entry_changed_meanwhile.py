# Loops over what is kept under a key of a shared dictionary: other tasks add to it under the same key, or only under another.
import requests


class Jobs:
    def __init__(self):
        self.data = {"jobs": {}, "hosts": [], "names": []}
        self.rooms = {}

    async def add(self, name, url):
        self.data["jobs"][name] = url
        names = self.data["names"]
        names.append(name)

    async def enter(self, room, url):
        self.rooms.setdefault(room, []).append(url)

    async def item(self):
        for url in self.data["jobs"].values():
            requests.get(url)

    async def got(self):
        for name, url in self.data.get("jobs", {}).items():
            requests.get(url, params={"name": name})

    async def alias(self):
        names = self.data["names"]
        for name in names:
            requests.get(name)

    async def each_room(self):
        for room, urls in self.rooms.items():
            for url in urls:
                requests.get(url, params={"room": room})

    async def hosts(self):
        """Nobody changes these."""
        for host in self.data["hosts"]:
            requests.get(host)

    async def copied(self):
        for url in list(self.data["jobs"].values()):
            requests.get(url)

    async def taken(self, room):
        for url in self.rooms.pop(room, []):
            requests.get(url)
