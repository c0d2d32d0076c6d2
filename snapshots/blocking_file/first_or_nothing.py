# With something for the case that there is none, or where nothing is ever taken out, it may be empty.
from pathlib import Path


class Hub:
    def __init__(self):
        self.clients = {}
        self.rooms = ["a"]

    def leave(self, name):
        self.clients.pop(name)

    async def first(self):
        if len(self.clients):
            text = Path("hello.txt").read_text()
            return next(iter(self.clients.values()), None), text

    async def oldest(self):
        if not self.clients:
            return None
        text = Path("hello.txt").read_text()
        return min(self.clients, default=None), text

    async def room(self):
        if not self.rooms:
            return None
        text = Path("hello.txt").read_text()
        return self.rooms[0], text
