# The same key, one that may be the same, and statements that say too little about their rows.
# asyncfix: refuses unsafe
import sqlite3


class Memory:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)
        self.path = path

    def read(self, key):
        with sqlite3.connect(self.path) as connection:
            return connection.execute("SELECT value FROM memory WHERE key = ?", (key,)).fetchone()

    def read_any(self, key):
        with sqlite3.connect(self.path) as connection:
            query = "SELECT value FROM memory WHERE key = ? OR kind = 'all'"
            return connection.execute(query, (key,)).fetchone()

    def read_or_default(self, key=None):
        return self.read(key or "agent:mood")

    def write(self, key, value):
        with sqlite3.connect(self.path) as connection:
            connection.execute("INSERT OR REPLACE INTO memory (key, value) VALUES (?, ?)", (key, value))

    def write_padded(self, name, value):
        self.write(f"{name:<8}", value)

    def rename(self, key, new):
        with sqlite3.connect(self.path) as connection:
            connection.execute("UPDATE memory SET key = ? WHERE key = ?", (new, key))

    def read_field(self, chat, field):
        return self.read(f"wizard:{chat}:{field}")

    def write_field(self, chat, field, value):
        self.write(f"wizard:{chat}:{field}", value)

    async def count(self, chat):
        count = int(self.read_field(chat, "count")[0])
        self.write_field(chat, "count", str(count + 1))

    async def between_chats(self, chat, other):
        row = self.read_field(chat, "count")
        self.write_field(other, "count", row)

    async def in_other_case(self, mood):
        self.read("Agent:Mood")
        self.write("agent:mood", mood)

    async def begins_alike(self, name):
        self.read("user:name")
        self.write(f"user:{name}", name)

    async def ends_alike(self, chat, field):
        self.read_field(chat, "name")
        self.write_field(chat, f"user{field}name", field)

    async def wide(self, mood):
        self.read_any("user:name")
        self.write("agent:mood", mood)

    async def by_default(self, mood):
        self.read_or_default()
        self.write("agent:mood", mood)

    async def by_default_of_other(self, mood):
        self.read_or_default("user:name")
        self.write("agent:mood", mood)

    async def padded(self, mood):
        self.read("agent:m ")
        self.write_padded("agent:m", mood)

    async def renamed(self):
        self.read("user:name")
        self.rename("user:nick", "user:name")

    async def given(self, keys, mood):
        self.read(*keys)
        self.write("agent:mood", mood)

    async def one_by_one(self, pairs):
        for key, other in pairs:
            self.read(key)
            self.write(other, "")
