"""A path that is made absolute, or has a default, is the same file each time."""

import asyncio
import os
from pathlib import Path


def load(path):
    with path.open() as file:
        return file.read().upper()


class Store:
    def __init__(self, root=None):
        self.root = root

    async def resolved(self, text):
        path = Path(self.root).resolve() / "draft"
        path.write_text(text)
        return load(path)

    async def with_a_default(self, text):
        path = Path(os.path.join(self.root or ".", "draft"))
        path.write_text(text)
        return load(path)

    async def expanded(self, text):
        path = Path("~/draft").expanduser()
        path.write_text(text)
        return load(path)

    # Each call has its own.
    async def given(self, path, text):
        def write_file():
            nonlocal path
            path = Path(path).resolve()
            path.write_text(text)

        await asyncio.to_thread(write_file)
        return await asyncio.to_thread(load, path)


def application(root):
    async def keep(text):
        path = Path(root) / "draft"
        path.write_text(text)
        return load(path)

    return keep


async def once(root):
    async def keep(text):
        path = Path(root) / "draft"
        await asyncio.to_thread(path.write_text, text)
        return await asyncio.to_thread(load, path)

    return await keep("a")


def run_once(root, run):
    async def keep(text):
        path = Path(root) / "draft"
        await asyncio.to_thread(path.write_text, text)
        return await asyncio.to_thread(load, path)

    return run(keep("a"))
