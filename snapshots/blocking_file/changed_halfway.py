"""Changes that go together: with an await between them other tasks find one without the other."""

import shutil
from pathlib import Path


class Catalogue:
    def __init__(self) -> None:
        self.names: list[str] = []
        self.texts: dict[str, str] = {}
        self.sizes: dict[str, int] = {}
        self.ready = False
        self.config: dict[str, str] = {}

    async def add(self, path: Path) -> None:
        self.names.append(path.name)
        self.texts[path.name] = path.read_text()

    async def announced(self, path: Path) -> None:
        self.ready = True
        self.config = dict(line.split("=") for line in path.read_text().splitlines())

    async def emptied(self, path: Path) -> None:
        self.config.clear()
        self.config.update(line.split("=") for line in path.read_text().splitlines())

    # The rest follows what is shown last.
    async def in_good_order(self, path: Path) -> None:
        self.texts[path.name] = path.read_text()
        self.names.append(path.name)

    async def taken_away_first(self, folder: Path) -> None:
        self.names.remove(folder.name)
        shutil.rmtree(folder / "cache")
        del self.texts[folder.name]

    async def not_ready_meanwhile(self, path: Path) -> None:
        self.ready = False
        try:
            self.config = {"text": path.read_text()}
        finally:
            self.ready = True

    # Nobody reads both.
    async def unrelated(self, path: Path) -> None:
        self.names.append(path.name)
        self.sizes[path.name] = len(path.read_bytes())

    async def listing(self) -> list[str]:
        return [self.texts[name] for name in self.names]

    async def setting(self, key: str) -> str | None:
        return self.config[key] if self.ready else None
