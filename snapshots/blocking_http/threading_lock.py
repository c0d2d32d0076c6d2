# The cache is locked while the request runs.
# asyncfix: refuses holds-lock

import threading

import requests


class Store:
    def __init__(self, url):
        self._url = url
        self._lock = threading.RLock()
        self._cache = {}

    async def update(self, key):
        with self._lock:
            self._cache[key] = requests.get(f"{self._url}/{key}").json()
