# The block would be entered by the lock's owner and awaited while it is held.
# asyncfix: refuses holds-lock

import threading


class Journal:
    def __init__(self, path):
        self._path = path
        self._lock = threading.Lock()

    async def add(self, entry):
        with self._lock:
            with open(self._path, "a") as f:
                f.write(entry)
