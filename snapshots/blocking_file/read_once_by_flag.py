# What a helper reads only until it has been kept, in the spellings that people use.
# asyncfix: refuses usually-fast
import json
from pathlib import Path

_rows: list | None = None
_pages: dict[str, str] = {}
_loaded = False


def rows() -> list:
    global _rows
    if _rows is not None:
        return _rows
    _rows = json.loads(Path("rows.json").read_text())
    return _rows


def load() -> None:
    global _loaded
    if _loaded:
        return
    _pages.update(json.loads(Path("pages.json").read_text()))
    _loaded = True


def page(name: str) -> str:
    if name not in _pages:
        _pages[name] = Path(name).read_text()
    return _pages[name]


class Catalogue:
    def __init__(self) -> None:
        self._entries: dict | None = None
        self._index: dict | None = None

    def entries(self, force: bool = False) -> dict:
        if force or not self._entries:
            self._entries = json.loads(Path("entries.json").read_text())
        return self._entries

    def index(self) -> dict:
        if self._index is None:
            self._read_index()
        return self._index

    def _read_index(self) -> None:
        self._index = json.loads(Path("index.json").read_text())

    def title(self) -> str:
        found = getattr(self, "_title", None)
        if found is not None:
            return found
        self._title = Path("title.txt").read_text()
        return self._title

    def body(self) -> str:
        self._body = self._body or Path("body.txt").read_text()
        return self._body


async def report(catalogue: Catalogue, name: str) -> str:
    load()
    rows()
    catalogue.entries()
    catalogue.index()
    return page(name) + catalogue.title() + catalogue.body()
