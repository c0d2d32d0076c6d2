# Rows with different keys are no update of each other: texts that differ, and texts that end or begin differently.
import asyncio
import sqlite3

STATE = "bot:state"


class Memory:
    def __init__(self, path):
        self.path = path

    def read(self, key):
        with sqlite3.connect(self.path) as connection:
            row = connection.execute("SELECT value FROM memory WHERE key = ?", (key,)).fetchone()
            return row[0] if row else None

    def write(self, key, value="", *, kind="text"):
        with sqlite3.connect(self.path) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO memory (key, value, kind) VALUES (?, ?, ?)", (key, value, kind)
            )

    def read_field(self, chat, field):
        return self.read(f"wizard:{chat}:{field}")

    def write_field(self, chat, field, value):
        self.write(f"wizard:{chat}:{field}", value)

    async def greet(self, mood):
        name = await asyncio.to_thread(self.read, "user:name") or "you"
        await asyncio.to_thread(self.write, "agent:mood", mood)
        return name

    async def step(self, chat):
        name = await asyncio.to_thread(self.read_field, chat, "name")
        await asyncio.to_thread(self.write_field, chat, "step", "AGE")
        return name

    async def begin(self, chat):
        state = await asyncio.to_thread(self.read, STATE)
        await asyncio.to_thread(self.write, f"chat:{chat}", state)
