# Each command has an event loop for itself: what one writes no other reads meanwhile on the same loop.

import asyncio
from pathlib import Path

STATE = Path("state.json")


def show():
    async def run():
        return STATE.read_text()

    print(asyncio.run(run()))


def reset():
    async def run():
        STATE.write_text("{}")

    asyncio.run(run())
