# asyncfix: refuses unknown-runtime
# Twisted, which only the other file knows, drives the coroutine: it cannot wait for what asyncio gives.
from pathlib import Path


async def load(path):
    return Path(path).read_text()
