# What was not empty when it was asked may be empty when the first of it is taken, or be gone when a lambda looks for it.
# asyncfix: refuses unsafe
from pathlib import Path


class Hub:
    def __init__(self):
        self.clients = {}
        self.ws = None

    def leave(self, name):
        self.clients.pop(name)
        self.ws = None

    async def first(self):
        if len(self.clients):
            text = Path("hello.txt").read_text()
            return next(iter(self.clients.values())).send(text)

    async def oldest(self):
        if not self.clients:
            return None
        text = Path("hello.txt").read_text()
        return min(self.clients), text

    async def by_lambda(self):
        if self.ws:
            text = Path("hello.txt").read_text()
            return (lambda: self.ws.send(text))()
