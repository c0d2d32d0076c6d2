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
        data = store.load()
        data["key"] = key
        store.save(data)


async def a_copy(source: Path, target: Path):
    text = source.read_text()
    target.write_text(text)


async def written_first(path: Path, data):
    path.write_text(json.dumps(data))
    return path.read_text()


async def awaits_already(path: Path, job):
    data = json.loads(path.read_text())
    data["n"] = await job()
    path.write_text(json.dumps(data))


async def only_appended(path, line):
    with open(path, "a") as file:
        file.write(line)
