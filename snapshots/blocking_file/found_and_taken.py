# What a listing gave is taken away with nothing awaited in between: two tasks find the same file. Where the author awaits in
# between, where a lock keeps others out, and where a missing file is no error, it is no matter.
import asyncio
import json
import os
from pathlib import Path

ROOT = Path("/srv/queue")
LOCK = asyncio.Lock()


def find(number):
    for path in ROOT.glob("*.json"):
        if json.loads(path.read_text())["number"] == number:
            return path
    return None


async def delete(number):
    path = find(number)
    if path is None:
        raise LookupError(number)
    path.unlink()


async def take():
    first = sorted(ROOT.glob("*.json"))[0]
    job = json.loads(first.read_text())
    first.unlink()
    await asyncio.sleep(1)
    return job


async def claim(name):
    names = os.listdir(ROOT)
    mine = ROOT / names[0]
    os.rename(mine, ROOT / name)


async def delete_locked(number):
    async with LOCK:
        path = find(number)
        if path is not None:
            path.unlink()


async def delete_later(number):
    path = find(number)
    await asyncio.sleep(1)
    if path is not None:
        path.unlink()


async def delete_if_there(number):
    path = find(number)
    if path is not None:
        path.unlink(missing_ok=True)


async def only_found(number):
    return find(number)
