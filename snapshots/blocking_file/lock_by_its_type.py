# asyncfix: refuses holds-lock
"""A lock of threads or processes that is held, whatever its name, and wherever it is taken."""

import fcntl
import threading
from pathlib import Path

guard = threading.Semaphore(1)


class Store:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._guard = threading.RLock()

    def enter(self) -> None:
        self._guard.acquire()

    def leave(self) -> None:
        self._guard.release()

    async def by_type(self, text: str) -> None:
        self._guard.acquire()
        try:
            self.path.write_text(text)
        finally:
            self._guard.release()

    async def by_helpers(self, text: str) -> None:
        self.enter()
        try:
            self.path.write_text(text)
        finally:
            self.leave()


async def by_name_of_the_module(path: Path) -> str:
    guard.acquire()
    text = path.read_text()
    guard.release()
    return text


async def of_a_file(path: Path, lock) -> str:
    fcntl.flock(lock, fcntl.LOCK_EX)
    text = path.read_text()
    fcntl.flock(lock, fcntl.LOCK_UN)
    return text
