# asyncfix: refuses unsafe
"""A loop over a copy of the names: another task may have taken away what is looked up behind the new await."""

from pathlib import Path


class Hub:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.clients = {}

    async def publish(self) -> None:
        for name in list(self.clients):
            text = self.path.read_text()
            self.clients[name].append(text)

    async def publish_all(self) -> None:
        for name, _ in sorted(self.clients.items()):
            self.clients[name].append(self.path.read_text())

    async def leave(self, name: str) -> None:
        self.clients.pop(name, None)
