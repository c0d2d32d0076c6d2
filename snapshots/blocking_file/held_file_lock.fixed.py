# asyncfix: --unsafe-fixes
"""Work under a lock between processes that a context manager takes moves with the `with` statement."""

import asyncio
import contextlib
import fcntl
from pathlib import Path


@contextlib.contextmanager
def file_locked(path):
    with open(path, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


async def save(path: Path):
    def write_file() -> None:
        with file_locked("lock"):
            path.write_text("x")

    await asyncio.to_thread(write_file)


async def save_and_tell(path: Path, queue):
    with file_locked("lock"):
        path.write_text("x")
        await queue.put(path)
