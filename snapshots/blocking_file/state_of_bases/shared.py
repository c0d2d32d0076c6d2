"""What the hub holds, and what changes it."""

import asyncio
import contextlib
import json
from dataclasses import asdict
from pathlib import Path


class Registry:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.clients = {"ann": 1}
        self.names = {"ann": 1}
        self.rows = ["one", "two"]
        self.columns = ["one", "two"]
        self.text = ""
        self.title = ""
        self.changed = False
        self.renamed = False
        self.tenant = ""
        self.left = 3
        self.taken = 0
        self.seen = 0
        self.level = 0
        self.parts = {"one": 1}
        self.folder = Path("cache")

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *error):
        self.level -= 1

    def leave(self, name):
        self.clients.pop(name, None)

    def drop(self, row):
        self.rows.remove(row)

    def edit(self, text):
        self.text = text
        self.changed = True

    def take(self, count):
        self.left -= count
        return self.left

    def reset(self):
        self.taken = 0

    async def look(self):
        async with self.lock:
            self.seen = 0

    def push(self, name):
        if name in self.clients:
            text = Path("one.txt").read_text()
            return self.clients[name], text

    def part(self, name):
        if name in self.parts:
            text = Path("one.txt").read_text()
            return self.parts[name], text

    def size(self):
        return sum(path.stat().st_size for path in self.folder.rglob("*"))

    def save(self, path):
        Path(path).write_text(json.dumps(asdict(self.board)))

    def save_frame(self, path):
        Path(path).write_text(json.dumps(asdict(self.frame)))

    @contextlib.contextmanager
    def acting_for(self, tenant):
        before, self.tenant = self.tenant, tenant
        yield
        self.tenant = before

    @contextlib.contextmanager
    def told(self, tenant):
        print("begin", tenant)
        yield
        print("end", tenant)


class Session:
    current = None

    def __enter__(self):
        self.before, Session.current = Session.current, self
        return self

    def __exit__(self, *error):
        Session.current = self.before


class Seat:
    def __init__(self, hub):
        hub.left -= 1


class View:
    def __init__(self, hub):
        self.left = hub.left


class Other:
    def forget(self, name):
        self.names.pop(name, None)
        del self.columns[0]
        self.title = ""
        self.renamed = True
