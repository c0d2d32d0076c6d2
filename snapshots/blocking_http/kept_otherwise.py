# What is fetched once and kept: in an attribute of the function, behind an event, by an object that runs things once.
# asyncfix: refuses usually-fast
import threading

import requests

_LOADED = threading.Event()


def settings() -> dict:
    if not hasattr(settings, "value"):
        settings.value = requests.get("http://settings").json()
    return settings.value


def prepare() -> None:
    if not _LOADED.is_set():
        requests.get("http://prepare")
        _LOADED.set()


class Once:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._done = False

    def run(self, func) -> None:
        if self._done:
            return
        with self._lock:
            if not self._done:
                func()
                self._done = True


_ONCE = Once()


def register() -> None:
    requests.post("http://register")


async def handle() -> dict:
    prepare()
    _ONCE.run(register)
    return settings()
