"""What is set in memory and stored by a thread may be stored in another order than it was set."""

import asyncio
import json
import sqlite3
from pathlib import Path


class Store:
    def __init__(self, path: str) -> None:
        self.path = path

    def save(self, name: str, state: str) -> None:
        connection = sqlite3.connect(self.path)
        connection.execute("INSERT OR REPLACE INTO plans VALUES (?, ?)", (name, state))
        connection.commit()
        connection.close()

    def load(self, name: str) -> list:
        connection = sqlite3.connect(self.path)
        rows = connection.execute("SELECT state FROM plans WHERE name = ?", (name,)).fetchall()
        connection.close()
        return rows


class Scheduler:
    def __init__(self, path: str) -> None:
        self.plans: dict[str, str] = {}
        self.store = Store(path)
        self.folder = Path(path).parent
        self.loaded = 0

    async def run(self, name: str) -> None:
        self.plans[name] = "running"
        self.store.save(name, "running")

    async def by_file(self, name: str, state: str) -> None:
        self.plans[name] = state
        (self.folder / name).write_text(json.dumps({"state": state}))

    # Nothing of it is stored.
    async def something_else(self, name: str) -> list:
        self.loaded = 1
        return self.store.load(name)


class Locked:
    def __init__(self, path: str) -> None:
        self.plans: dict[str, str] = {}
        self.store = Store(path)
        self.lock = asyncio.Lock()

    # One after the other.
    async def under_a_lock(self, name: str) -> None:
        async with self.lock:
            self.plans[name] = "running"
            self.store.save(name, "running")
