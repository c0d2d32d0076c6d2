# Counter-cases of `written_under_other_lock`: all who write take the same lock, themselves or in whoever calls them, and others
# only read.
import asyncio
import json
import sqlite3
from pathlib import Path

STATE = Path("state.json")


def load(path):
    return json.loads(path.read_text())


def save(path, state):
    temporary = path.with_suffix(".tmp")
    temporary.write_text(json.dumps(state))
    temporary.replace(path)


def total():
    with sqlite3.connect("app.db") as connection:
        return connection.execute("SELECT n FROM totals").fetchone()[0]


def keep(n):
    with sqlite3.connect("app.db") as connection:
        connection.execute("UPDATE totals SET n = ?", (n,))


class App:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def enter(self, key):
        async with self.lock:
            state = load(STATE)
            state[key] = True
            save(STATE, state)

    async def leave(self, key):
        async with self.lock:
            await self._leave(key)

    async def _leave(self, key):
        state = load(STATE)
        del state[key]
        save(STATE, state)

    async def add(self):
        async with self.lock:
            keep(total() + 1)

    async def take(self):
        async with self.lock:
            keep(total() - 1)

    async def ask(self):
        return total()
