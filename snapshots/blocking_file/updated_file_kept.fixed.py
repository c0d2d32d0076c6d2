# Nothing is lost: another file, a lock, an await that was there before, or nothing read before.
import asyncio
import json
from pathlib import Path

STATE = Path("state.json")


class Store:
    def __init__(self, path):
        self.path = Path(path)
        self.lock = asyncio.Lock()

    def load(self):
        if not self.path.exists():
            return {}
        return json.loads(self.path.read_text())

    def save(self, data):
        self.path.write_text(json.dumps(data))

    def record(self, name, value):
        data = self.load()
        data[name] = value
        self.save(data)


async def under_a_lock(store: Store, key):
    async with store.lock:
        data = await asyncio.to_thread(store.load)
        data["key"] = key
        await asyncio.to_thread(store.save, data)


async def a_copy(source: Path, target: Path):
    def write_target() -> None:
        text = source.read_text()
        target.write_text(text)

    await asyncio.to_thread(write_target)


async def written_first(path: Path, data):
    def write_file():
        path.write_text(json.dumps(data))
        return path.read_text()

    return await asyncio.to_thread(write_file)


async def awaits_already(path: Path, job):
    data = json.loads(path.read_text())
    data["n"] = await job()
    path.write_text(json.dumps(data))


async def only_appended(path, line):
    def write_file():
        with open(path, "a") as file:
            file.write(line)

    await asyncio.to_thread(write_file)
