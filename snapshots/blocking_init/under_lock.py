# asyncfix: refuses holds-lock
# A reader holds a lock of threads.
import asyncio
import threading

import requests


class Client:
    def __init__(self, url):
        self._lock = threading.Lock()
        self._token = requests.get(url).text

    async def headers(self):
        with self._lock:
            return {"authorization": self._token}
