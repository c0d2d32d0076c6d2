"""Every plugin can be disconnected."""


class Base:
    def __init__(self) -> None:
        self.socket: str | None = "socket"
        self.title: str | None = "title"
        self.clients: dict[str, str] = {}
        self.names: dict[str, str] = {}

    async def disconnect(self) -> None:
        self.socket = None

    async def leave(self, name: str) -> None:
        self.clients.pop(name, None)

    async def rename(self, name: str) -> None:
        self.title = name
        self.names[name] = name
