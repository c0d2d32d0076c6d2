# asyncfix: refuses unsafe
"""One file, spelled by a method that gives its path and by joining the parts of it."""

import json
from pathlib import Path


class Store:
    def __init__(self, root: Path) -> None:
        self.root = root

    def folder(self, key: str) -> Path:
        return self.root / key

    def meta(self, key: str) -> Path:
        return self.folder(key) / "meta.json"

    def load(self, key: str) -> dict:
        return json.loads(self.meta(key).read_text())

    def save(self, key: str, status: str) -> None:
        folder = self.folder(key)
        (folder / "meta.json").write_text(status)


class Tool:
    def __init__(self, store: Store) -> None:
        self.store = store

    async def claim(self, key: str) -> bool:
        record = self.store.load(key)
        if record["status"] == "running":
            return False
        self.store.save(key, "running")
        return True
