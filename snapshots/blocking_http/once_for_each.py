# An object that runs things once is made for each request, and what has been done is forgotten again.
import threading

import requests

_LOADED = threading.Event()


class Once:
    def __init__(self) -> None:
        self._done = False

    def run(self, func) -> None:
        if not self._done:
            func()
            self._done = True


class Always:
    def run(self, func) -> None:
        func()


_ALWAYS = Always()


def register() -> None:
    requests.post("http://register")


async def handle() -> None:
    once = Once()
    once.run(register)
    _ALWAYS.run(register)
