# Under a lock, what reads a counter and writes it anew may run in a thread.
import asyncio
import tempfile
import time
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory()
COUNTER = Path(FOLDER.name, "count")
COUNTER.write_text("0")


def bump(path: Path):
    count = int(path.read_text()) + 1
    time.sleep(0.3)
    path.write_text(str(count))
    return count


async def task(path: Path, lock):
    async with lock:
        return bump(path)


async def main():
    lock = asyncio.Lock()
    print(sorted(await asyncio.gather(task(COUNTER, lock), task(COUNTER, lock))))
