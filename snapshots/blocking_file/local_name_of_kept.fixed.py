"""A local name for a container, an object or a lock that is kept: what is in it is what others change."""

import asyncio
from pathlib import Path

ROOMS: dict[str, "Hub"] = {}


class Hub:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.clients: dict[str, "Hub"] = {}
        self.names: dict[str, str] = {}
        self.rows = ["x", "y"]
        self.free, self.used = ["worker"], []
        self.stock, self.money = asyncio.Lock(), asyncio.Lock()
        self.socket = None

    async def tell(self, name: str) -> str | None:
        clients = self.clients
        if name not in clients:
            return None
        text = self.path.read_text()
        return text + clients[name].path.name

    async def tell_in_room(self, name: str) -> str | None:
        rooms = ROOMS
        if name not in rooms:
            return None
        text = self.path.read_text()
        return text + rooms[name].path.name

    async def tell_by_me(self, name: str) -> str | None:
        me = self
        if me.socket is None:
            return None
        text = self.path.read_text()
        return me.socket.send(text)

    async def first(self) -> "Hub | None":
        clients = self.clients
        if clients:
            self.path.read_text()
            return next(iter(clients.values()))
        return None

    async def last(self) -> str:
        rows = self.rows
        count = len(rows)
        self.path.read_text()
        return rows[count - 1]

    async def lend(self) -> None:
        free, used = self.free, self.used
        worker = free.pop()
        self.path.read_text()
        used.append(worker)

    async def sell(self) -> str:
        stock, money = self.stock, self.money
        async with stock:
            self.path.read_text()
            async with money:
                return "sold"

    async def buy(self) -> str:
        stock, money = self.stock, self.money
        async with money:
            self.path.read_text()
            async with stock:
                return "bought"

    async def keeps_it(self) -> str | None:
        socket = self.socket
        if socket is None:
            return None
        text = await asyncio.to_thread(self.path.read_text)
        return socket.send(text)

    async def keeps_the_old(self, name: str) -> str | None:
        names = self.names
        if name not in names:
            return None
        text = await asyncio.to_thread(self.path.read_text)
        return text + names[name]

    async def keeps_the_entry(self, name: str) -> str | None:
        clients = self.clients
        client = clients.get(name)
        if client is None:
            return None
        text = await asyncio.to_thread(self.path.read_text)
        return text + client.path.name

    async def of_a_copy(self, name: str) -> str | None:
        clients = dict(self.clients)
        if name not in clients:
            return None
        text = await asyncio.to_thread(self.path.read_text)
        return text + clients[name].path.name

    async def taken_over(self) -> str:
        rows = self.rows
        self.rows = []
        count = len(rows)
        await asyncio.to_thread(self.path.read_text)
        return rows[count - 1]

    def leave(self, name: str) -> None:
        clients = self.clients
        clients.pop(name)
        ROOMS.pop(name)

    def clear(self) -> None:
        self.clients.clear()
        self.rows.remove("x")
        self.names = {}
        self.socket = None
