"""What a statement has taken before the call may be another one after it: the value of the call comes first."""

import asyncio
from pathlib import Path


class Collector:
    def __init__(self, connection) -> None:
        self._rows: list[str] = []
        self._by_path: dict[Path, str] = {}
        self._names: list[str] = []
        self._connection = connection

    async def append(self, path: Path) -> None:
        self._rows.append(path.read_text())

    async def last_of_a_chain(self, path: Path) -> None:
        self._rows.extend(path.read_text().split())

    async def inside_another_value(self, path: Path) -> None:
        self._rows.append("> " + path.read_text().strip())

    async def awaited(self, path: Path) -> None:
        await self._connection.send(path.read_text())

    async def an_entry(self, path: Path) -> None:
        self._by_path.setdefault(path, path.read_text())

    # The item is put where `self._by_path` is by then.
    async def assigned(self, path: Path) -> None:
        self._by_path[path] = path.read_text()

    # Nobody puts another list there.
    async def kept(self, path: Path) -> None:
        self._names.append(path.read_text())

    # `prefix()` would come after the read.
    async def computed_before(self, path: Path) -> None:
        self._rows.append(prefix() + path.read_text())

    async def by_a_local(self, path: Path) -> None:
        rows = self._rows
        rows.append(path.read_text())

    async def only_sometimes(self, path: Path, deep: bool) -> None:
        self._rows.append(path.read_text() if deep else path.name)

    async def long_line(self, path: Path, title: str, subtitle: str) -> None:
        self._rows.append("{title}: {subtitle} {text}".format(title=title, subtitle=subtitle, text=path.read_text()))

    async def of_an_open_file(self, path: Path) -> None:
        with open(path) as file:
            await self._connection.send(file.read())

    async def flush(self) -> list[str]:
        batch, self._rows = self._rows, []
        self._by_path = {}
        await asyncio.sleep(0)
        return batch

    async def close(self) -> None:
        await self._connection.close()
        self._connection = None


def prefix() -> str:
    return "> "
