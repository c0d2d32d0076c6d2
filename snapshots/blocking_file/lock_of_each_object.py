# Each object has a lock of its own, and there are several objects, but the file is the same for all of them.
# asyncfix: refuses unsafe
import asyncio
import json
from pathlib import Path

PATH = Path("counts.json")


class Job:
    def __init__(self, name: str) -> None:
        self.name = name
        self.lock = asyncio.Lock()

    async def run(self) -> None:
        async with self.lock:
            counts = json.loads(PATH.read_text())
            counts[self.name] = counts.get(self.name, 0) + 1
            PATH.write_text(json.dumps(counts))


async def both() -> None:
    await asyncio.gather(Job("a").run(), Job("b").run())
