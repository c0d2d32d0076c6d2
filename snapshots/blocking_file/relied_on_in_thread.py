"""A helper checks, blocks and uses what it has checked: in a thread, others take it away meanwhile."""

from pathlib import Path


class Hub:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.clients: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def push(self, name: str) -> str:
        if name not in self.clients:
            return ""
        text = self.path.read_text()
        return self.clients[name].upper() + text

    def push_first(self, name: str) -> str:
        if name not in self.clients:
            return ""
        client = self.clients[name]
        return client.upper() + self.path.read_text()

    def push_known(self, name: str) -> str:
        if name not in self.names:
            return ""
        text = self.path.read_text()
        return self.names[name].upper() + text

    async def send(self, name: str) -> str:
        return self.push(name)

    async def send_first(self, name: str) -> str:
        return self.push_first(name)

    async def send_known(self, name: str) -> str:
        return self.push_known(name)

    async def leave(self, name: str) -> None:
        self.clients.pop(name, None)
