# The lock is set by a base class.
# asyncfix: refuses holds-lock

from threading import Lock

import requests


class Locked:
    def __init__(self):
        self.guard = Lock()


class Store(Locked):
    async def update(self, url):
        with self.guard:
            return requests.get(url).json()
