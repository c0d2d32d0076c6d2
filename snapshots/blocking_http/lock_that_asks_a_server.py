# What is entered waits for another short section, and then for a server.
# asyncfix: refuses live-result

from contextlib import contextmanager
from threading import Condition

import requests


class Turn:
    def __init__(self):
        self._changed = Condition()
        self._taken = False

    def take(self):
        with self._changed:
            while self._taken:
                self._changed.wait()
            self._taken = True

    def give(self):
        with self._changed:
            self._taken = False
            self._changed.notify()

    @contextmanager
    def taken(self, url):
        self.take()
        try:
            yield requests.get(url).json()
        finally:
            self.give()


async def step(turn: Turn, url, send):
    with turn.taken(url) as state:
        await send(state)
