import asyncio
import sqlite3
import threading
from pathlib import Path


class Hub:
    def __init__(self, folder: Path):
        self.folder = folder
        self.clients = {}
        self.accounts = {}
        self.stock = asyncio.Lock()
        self.money = asyncio.Lock()

    def leave(self, name: str) -> None:
        self.clients.pop(name, None)

    async def goes_through(self) -> None:
        for name in self.clients:
            text = (self.folder / "conf").read_text()
            more = (self.folder / name).read_bytes()
            print(text, more)

    async def checked_and_used(self, name: str) -> None:
        if name in self.clients:
            text = (self.folder / "conf").read_text()
            more = (self.folder / name).read_bytes()
            self.clients[name].append((text, more))

    async def sell(self) -> int:
        async with self.stock:
            text = (self.folder / "conf").read_text()
            more = (self.folder / "more").read_bytes()
            async with self.money:
                return len(text) + len(more)

    async def buy(self) -> int:
        async with self.money:
            text = (self.folder / "conf").read_text()
            more = (self.folder / "more").read_bytes()
            async with self.stock:
                return len(text) + len(more)

    async def pay(self, name: str) -> None:
        with open(self.folder / "log", "a") as log:
            log.write(name)
            self.accounts[name] = self.accounts[name] - charge(name)

    async def list_all(self) -> list[bytes]:
        found = []
        for name in list(self.clients):

            def read_folder(name):
                text = (self.folder / "conf").read_text()
                more = (self.folder / name).read_bytes()
                return text, more

            text, more = await asyncio.to_thread(read_folder, name)
            found.append(text.encode() + more)
        return found


def charge(name: str) -> int:
    return len(Path(name).read_text())


class Store:
    def __init__(self, path: str):
        self.connection = sqlite3.connect(path)

    def rows(self) -> list:
        return self.connection.execute("SELECT 1").fetchall()


async def rows_of_store(path: Path) -> list:
    with open(path) as file:
        file.read()
        store = Store(":memory:")
    return store.rows()


async def rows_inside(path: Path) -> list:
    def query_rows() -> list:
        with open(path) as file:
            file.read()
            store = Store(":memory:")
            return store.rows()

    return await asyncio.to_thread(query_rows)


class Work:
    def __init__(self, folder: Path):
        self.folder = folder
        self.busy = True

    async def finish(self) -> None:
        try:
            await asyncio.sleep(1)
        finally:
            text = (self.folder / "conf").read_text()
            more = (self.folder / "more").read_bytes()
            self.busy = bool(text and more) and False


LOCK = threading.Lock()


async def read_guarded(name: str) -> str:
    with open(name) as file:
        try:
            return file.read()
        except OSError:
            raise


async def holds_lock(name: str) -> str:
    with LOCK:
        return await read_guarded(name)
