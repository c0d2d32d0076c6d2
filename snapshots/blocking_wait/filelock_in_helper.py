# A FileLock that is entered and left in what moves is held by one thread from first to last.
from pathlib import Path

from filelock import FileLock


class Store:
    def __init__(self, path: Path):
        self._path = path
        self._lock = FileLock(f"{path}.lock")

    def save(self, text: str) -> None:
        with self._lock:
            self._path.write_text(text)

    async def put(self, text: str) -> None:
        self.save(text)

    async def put_inline(self, text: str) -> None:
        with self._lock:
            self._path.write_text(text)
