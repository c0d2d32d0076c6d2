# asyncfix: refuses unsafe
# A lock keeps out those who take it: another coroutine writes the same file under another lock, or without one.
import asyncio
import json
import sqlite3
from pathlib import Path

STATE = Path("state.json")
SEEN = Path("seen.json")


def load(path):
    return json.loads(path.read_text())


def save(path, state):
    path.write_text(json.dumps(state))


def total():
    with sqlite3.connect("app.db") as connection:
        return connection.execute("SELECT n FROM totals").fetchone()[0]


def keep(n):
    with sqlite3.connect("app.db") as connection:
        connection.execute("UPDATE totals SET n = ?", (n,))


class App:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.other = asyncio.Lock()

    async def enter(self, key):
        async with self.lock:
            state = load(STATE)
            state[key] = True
            save(STATE, state)

    async def leave(self, key):
        async with self.other:
            state = load(STATE)
            del state[key]
            save(STATE, state)

    async def see(self, key):
        async with self.lock:
            seen = load(SEEN)
            seen[key] = True
            save(SEEN, seen)

    async def forget(self, key):
        seen = load(SEEN)
        del seen[key]
        save(SEEN, seen)

    async def add(self):
        async with self.lock:
            keep(total() + 1)

    async def take(self):
        async with self.other:
            keep(total() - 1)
