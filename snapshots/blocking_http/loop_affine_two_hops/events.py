import asyncio

changed = asyncio.Event()


def announce():
    changed.set()
