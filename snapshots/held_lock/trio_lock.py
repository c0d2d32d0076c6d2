# trio has a lock, and its semaphore is made otherwise.
# asyncfix: --unsafe-fixes
import threading

import trio


class Log:
    def __init__(self, path):
        self._path = trio.Path(path)
        self._lock = threading.Lock()

    async def write(self, text):
        with self._lock:
            await self._path.write_text(text)
