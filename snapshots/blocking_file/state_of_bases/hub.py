"""The class has the state, and the methods that change it, from a base in another file."""

import asyncio
import json
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from shared import Registry, Seat, Session, View


@dataclass
class Board:
    points: dict = field(default_factory=dict)

    def score(self, name):
        self.points[name] = 1


@dataclass
class Frame:
    width: int = 80


class Hub(Registry):
    def __init__(self):
        super().__init__()
        self.board = Board()

    async def oldest(self):
        if not self.clients:
            return None
        Path("one.txt").read_text()
        return min(self.clients)

    async def each(self):
        found = []
        for number in range(len(self.rows)):
            text = Path("one.txt").read_text()
            found.append((self.rows[number], text))
        return found

    async def store(self, path: Path):
        path.write_text(self.text)
        self.changed = False

    async def who(self, tenant):
        with self.acting_for(tenant):
            Path("one.txt").read_text()
            return self.tenant

    async def in_session(self):
        with Session():
            Path("one.txt").read_text()
            return Session.current

    async def by_a_partial(self):
        take = partial(self.take, 1)
        if self.left > 0:
            Path("one.txt").read_text()
            take()

    async def by_its_name(self):
        if self.left > 0:
            Path("one.txt").read_text()
            getattr(self, "take")(1)

    async def for_each(self, counts):
        if self.left > 0:
            Path("one.txt").read_text()
            list(map(self.take, counts))

    async def by_a_constructor(self):
        if self.left > 0:
            Path("one.txt").read_text()
            Seat(self)

    async def inside(self):
        with self:
            Path("one.txt").read_text()
            return self.level

    async def count(self):
        async with self.lock:
            taken = self.taken
            Path("one.txt").read_text()
            self.taken = taken + 1

    async def send(self, name):
        return self.push(name)

    async def send_part(self, name):
        return self.part(name)

    def forget(self, name):
        self.parts.pop(name, None)

    async def health(self):
        return {"bytes": self.size()}

    async def autosave(self, path):
        self.save(path)

    async def clean(self):
        for path in self.folder.rglob("*"):
            path.unlink()


class Quiet(Registry):
    # Nothing that the class inherits changes these.
    def __init__(self):
        super().__init__()
        self.frame = Frame()

    async def oldest(self):
        if not self.names:
            return None
        Path("one.txt").read_text()
        return min(self.names)

    async def each(self):
        found = []
        for number in range(len(self.columns)):
            text = Path("one.txt").read_text()
            found.append((self.columns[number], text))
        return found

    async def store(self, path: Path):
        path.write_text(self.title)
        self.renamed = False

    async def autosave(self, path):
        self.save_frame(path)

    async def send_part(self, name):
        return self.part(name)

    async def by_a_constructor(self):
        if self.left > 0:
            Path("one.txt").read_text()
            return View(self)

    async def who(self, tenant):
        with self.told(tenant):
            Path("one.txt").read_text()
            return tenant

    async def count(self):
        async with self.lock:
            seen = self.seen
            Path("one.txt").read_text()
            self.seen = seen + 1


class Job(Registry):
    async def run(self):
        async with self.lock:
            counts = json.loads(Path("counts.json").read_text())
            Path("counts.json").write_text(json.dumps(counts | {self.title: 1}))


async def both():
    await asyncio.gather(Job().run(), Job().run())
