# A lock that is handed out per key keeps the file of the key, but not one that all keys have in common.
# asyncfix: refuses unsafe
import asyncio
import json
from pathlib import Path

LIBRARY = Path("library.json")
_locks = {}


def lock_of(key):
    return _locks.setdefault(key, asyncio.Lock())


def read_library():
    return json.loads(LIBRARY.read_text())


def write_library(library):
    LIBRARY.write_text(json.dumps(library))


async def add(key, value):
    async with lock_of(key):
        library = read_library()
        library[key] = value
        write_library(library)
