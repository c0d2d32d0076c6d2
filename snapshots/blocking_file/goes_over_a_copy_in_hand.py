"""A loop over a copy that brings what it needs, or that waits anyway."""

from pathlib import Path


class Hub:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.clients = {}

    async def publish(self) -> None:
        for _, client in list(self.clients.items()):
            client.append(self.path.read_text())

    async def send(self) -> None:
        for name in list(self.clients):
            text = self.path.read_text()
            await self.clients[name].send(text)

    async def leave(self, name: str) -> None:
        self.clients.pop(name, None)
