# Opened, read and left to the collector in one expression: the expression moves.

import asyncio


async def load(path):
    return await asyncio.to_thread(
        lambda: open(path, encoding="utf-8").read().splitlines()
    )
