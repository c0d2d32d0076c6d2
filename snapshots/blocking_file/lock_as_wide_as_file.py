# A lock of the class or of the module is the same for all objects, a file of the object is its own, a store is made once.
import asyncio
import json
from pathlib import Path

PATH = Path("counts.json")
OTHERS = Path("others.json")
LOCK = asyncio.Lock()


class Job:
    lock = asyncio.Lock()

    async def run(self) -> None:
        async with self.lock:
            counts = json.loads(PATH.read_text())
            counts["runs"] += 1
            PATH.write_text(json.dumps(counts))


class Other:
    async def run(self) -> None:
        async with LOCK:
            counts = json.loads(OTHERS.read_text())
            counts["runs"] += 1
            OTHERS.write_text(json.dumps(counts))


class Own:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.lock = asyncio.Lock()

    async def run(self) -> None:
        async with self.lock:
            counts = json.loads(self.path.read_text())
            counts["runs"] += 1
            self.path.write_text(json.dumps(counts))


class Store:
    def __init__(self) -> None:
        self.path = Path("store.json")
        self.lock = asyncio.Lock()

    async def add(self, name: str) -> None:
        async with self.lock:
            rows = json.loads(Path("rows.json").read_text())
            rows.append(name)
            Path("rows.json").write_text(json.dumps(rows))


STORE = Store()


async def all_of(first: Path, second: Path) -> None:
    await asyncio.gather(Job().run(), Job().run(), Other().run(), Other().run())
    await asyncio.gather(Own(first).run(), Own(second).run())
