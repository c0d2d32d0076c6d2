# What a nested function fills belongs to the function around it, and all of that runs in the thread.
import asyncio
from pathlib import Path


def entries(root: Path):
    seen = set()
    out: list[dict] = []
    sizes = {}
    total = 0

    def add(path):
        nonlocal total
        if path.name in seen:
            return
        seen.add(path.name)
        text = path.read_text()
        out.append({"name": path.name, "text": text})
        sizes[path.name] = len(text)
        total += len(text)

    for path in root.glob("*"):
        add(path)
    return out, sizes, total


def lines(root: Path):
    found = []

    def visit(folder):
        def keep(path):
            found.append(path.read_text())

        for path in folder.glob("*"):
            keep(path)

    visit(root)
    return found


async def listed(root: Path):
    return await asyncio.to_thread(entries, root)


async def read(root: Path):
    return lines(root)
