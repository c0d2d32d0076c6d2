"""A check holds until the next await: what another method takes away may be gone after it."""

from pathlib import Path


class Hub:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.socket = None
        self.clients: dict[str, "Hub"] = {}
        self.log = None

    async def greet(self) -> None:
        if self.socket is not None:
            text = self.path.read_text()
            await self.socket.send(text)

    async def left_early(self) -> None:
        if not self.socket:
            return
        text = self.path.read_text()
        await self.socket.send(text)

    async def tell(self, name: str) -> None:
        if name not in self.clients:
            return
        text = self.path.read_text()
        await self.clients[name].receive(text)

    async def asks_again(self) -> None:
        if self.socket is None:
            return
        text = self.path.read_text()
        if self.socket is not None:
            await self.socket.send(text)

    async def keeps_it(self) -> None:
        socket = self.socket
        if socket is None:
            return
        text = self.path.read_text()
        await socket.send(text)

    # No method takes the log away.
    async def logged(self) -> None:
        if self.log is None:
            return
        text = self.path.read_text()
        self.log.write(text)

    async def receive(self, text: str) -> None:
        await self.socket.send(text)

    async def disconnect(self, name: str) -> None:
        self.socket = None
        self.clients.pop(name, None)
