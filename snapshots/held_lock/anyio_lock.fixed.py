# The lock of the runtime that the file uses.
# asyncfix: --unsafe-fixes --target-version py310
import threading

import anyio


class Log:
    def __init__(self, path):
        self._path = anyio.Path(path)
        self._lock = anyio.Lock()

    async def write(self, text):
        async with self._lock:
            await self._path.write_text(text)
