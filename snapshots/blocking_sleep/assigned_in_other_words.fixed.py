import asyncio
import time


class Hub:
    def __init__(self):
        self.socket = "socket"
        self.peer = "peer"
        self.typed: str | None = "typed"
        self.chosen = "chosen"
        self.given = "given"
        self.kept = "kept"
        self.name = ""
        self.text = "first"
        self.changed = True

    async def greet(self):
        if self.socket is not None:
            time.sleep(1)
            return self.socket.upper()

    async def greet_peer(self):
        if self.peer is not None:
            time.sleep(1)
            return self.peer.upper()

    async def greet_typed(self):
        if self.typed is not None:
            time.sleep(1)
            return self.typed.upper()

    async def greet_chosen(self):
        if self.chosen is not None:
            time.sleep(1)
            return self.chosen.upper()

    async def greet_given(self):
        if self.given is not None:
            time.sleep(1)
            return self.given.upper()

    async def greet_kept(self):
        if self.kept is not None:
            await asyncio.sleep(1)
            return self.kept.upper()

    def leave(self, keep: bool, given: str | None = None, kept: str = ""):
        old, self.socket = self.socket, None
        self.peer, self.kept = None, kept
        self.typed: str | None = None
        self.chosen = self.chosen if keep else None
        self.given = given
        return old

    async def report(self, name: str) -> str:
        self.name: str = name
        return self.read()

    def read(self) -> str:
        time.sleep(1)
        return self.name

    async def store(self, path: str) -> None:
        with open(path, "w") as file:
            file.write(self.text)
            time.sleep(1)
        self.changed: bool = False

    def edit(self, text: str) -> None:
        self.text, self.changed = text, True
