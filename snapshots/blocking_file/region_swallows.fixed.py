# What a block that swallows exceptions did not come to assign keeps its value: it is not returned as if it were there.
import asyncio
import contextlib
import json
from pathlib import Path


async def default_and_suppress(path):
    def read_value():
        value = "default"
        with contextlib.suppress(OSError), open(path) as f:
            value = f.read()
        return value

    return await asyncio.to_thread(read_value)


async def two_steps(path):
    found = {"a": 1}
    with contextlib.suppress(OSError):
        text = await asyncio.to_thread(Path(path).read_text)
        found = json.loads(text)
    return found


async def several(path, name, other, send):
    def read_files():
        nonlocal name
        with open(path) as f, open(other) as g:
            first, second = f.read(), g.read()
        with contextlib.suppress(ValueError, OSError):
            first = int(open(path).read())
            name = "new"
        return first, second

    first, second = await asyncio.to_thread(read_files)
    await send(first, second, name)


async def return_inside(path, send):
    with contextlib.suppress(OSError):
        return await asyncio.to_thread(lambda: open(path).read())
    await send(path)
