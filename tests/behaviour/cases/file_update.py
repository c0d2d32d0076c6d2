# Two tasks that each read a counter and write it anew: on the loop none of the steps is lost.
# unchanged: lose one change unless they hold a lock
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


async def task(path: Path):
    return bump(path)


async def main():
    print(sorted(await asyncio.gather(task(COUNTER), task(COUNTER))))
