# The lock is held while the helper of another file sends its request.
# asyncfix: refuses holds-lock

import threading

from helpers import fetch


class Cache:
    def __init__(self):
        self._lock = threading.Lock()
        self._pages = {}

    async def refresh(self, url):
        with self._lock:
            self._pages[url] = fetch(url)
