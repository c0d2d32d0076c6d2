# asyncfix: refuses unsafe
# The old timer is ended before the call and a new one made behind it: those of the tasks between are ended by nobody.
import asyncio
from pathlib import Path

_timer = None


async def stop_later(delay):
    await asyncio.sleep(delay)


async def used(path: Path):
    global _timer
    if _timer and not _timer.done():
        _timer.cancel()
    delay = float(path.read_text())
    _timer = asyncio.create_task(stop_later(delay))


class Room:
    def __init__(self, path: Path):
        self.path = path
        self.timer = None

    async def used(self):
        if self.timer:
            self.timer.cancel()
        delay = float(self.path.read_text())
        self.timer = asyncio.create_task(stop_later(delay))
