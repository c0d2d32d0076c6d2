"""What is checked before the call is used behind it, and a method of the base class takes it away."""

import asyncio
from pathlib import Path

from base import Base


class Plugin(Base):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    async def send(self) -> str | None:
        if self.socket is None:
            return None
        text = self.path.read_text()
        return self.socket.upper() + text

    async def greet(self, name: str) -> str | None:
        if name not in self.clients:
            return None
        text = self.path.read_text()
        return self.clients[name].upper() + text

    # These are never taken away.
    async def headline(self) -> str | None:
        if self.title is None:
            return None
        text = await asyncio.to_thread(self.path.read_text)
        return self.title.upper() + text

    async def named(self, name: str) -> str | None:
        if name not in self.names:
            return None
        text = await asyncio.to_thread(self.path.read_text)
        return self.names[name].upper() + text
