import asyncio
import json
from pathlib import Path


def load(path: Path) -> dict:
    return json.loads(path.read_text())


async def texts(folder: Path) -> list[str]:
    def read_files() -> list[str]:
        found = []
        for path in sorted(folder.glob("*.txt")):
            if path.is_file():
                found.append(path.read_text())
        return found

    return await asyncio.to_thread(read_files)


async def by_name(paths: list[Path], skipped: set[str]) -> dict[str, dict]:
    def read_loaded():
        loaded = {}
        for path in paths:
            # Who was left out has no settings.
            if path.name in skipped:
                continue
            loaded[path.name] = load(path)
        return loaded

    loaded = await asyncio.to_thread(read_loaded)
    print(len(loaded))
    return loaded


async def counted(paths: list[Path]) -> int:
    def read_lines() -> int:
        lines = 0
        for path in paths:
            text = path.read_text()
            lines += text.count("\n")
        return lines

    return await asyncio.to_thread(read_lines)


async def of_several(roots: tuple[Path, ...]) -> list[str]:
    def read_names() -> list[str]:
        names = []
        for root in roots:
            for name in ["a.txt", "b.txt"]:
                names.append((root / name).read_text().strip())
        return names

    return await asyncio.to_thread(read_names)


async def first(paths: list[Path]) -> str:
    def read_text() -> str:
        for path in paths:
            text = path.read_text()
            if text:
                break
        else:
            text = "nothing"
        return text

    return await asyncio.to_thread(read_text)


# What gives the items may be anything.
async def of_anything(paths):
    found = []
    for path in paths:
        found.append(await asyncio.to_thread(Path(path).read_text))
    return found


# Others run between the rounds.
async def told(paths: list[Path], queue: asyncio.Queue) -> None:
    for path in paths:
        await queue.put(await asyncio.to_thread(path.read_text))


# The caller's list grows where the caller sees it.
async def into(paths: list[Path], found: list[str]) -> None:
    for path in paths:
        found.append(await asyncio.to_thread(path.read_text))


class Page:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = ""


# Others have the pages as well.
async def into_pages(pages: list[Page]) -> None:
    for page in pages:
        page.text = await asyncio.to_thread(page.path.read_text)


# More than one step.
async def long(paths: list[Path]) -> list[str]:
    found = []
    for path in paths:
        text = await asyncio.to_thread(path.read_text)
        first, _, rest = text.partition("\n")
        first = first.strip()
        rest = rest.strip()
        if not first:
            found.append(rest)
        elif not rest:
            found.append(first)
        elif first == rest:
            found.append(first.upper())
        elif len(first) > 80:
            found.append(first[:80])
        else:
            found.append(first + rest)
        found.append("")
    return found


class Library:
    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.paths: list[Path] = []

    def add(self, path: Path) -> None:
        self.paths.append(path)

    # Other tasks see the texts one by one.
    async def fill(self, paths: list[Path]) -> None:
        for path in paths:
            self.texts[path.name] = await asyncio.to_thread(path.read_text)

    # Other tasks add paths meanwhile.
    async def all(self) -> list[str]:
        found = []
        for path in self.paths:
            found.append(path.read_text())
        return found


# A loop in a loop that gives way to others would be a function made anew in each round.
async def of_each(folders: list[list[Path]], queue: asyncio.Queue) -> None:
    for folder in folders:
        found = []
        for path in folder:
            found.append(await asyncio.to_thread(path.read_text))
        await queue.put(found)
