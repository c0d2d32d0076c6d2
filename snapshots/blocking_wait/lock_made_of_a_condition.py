# A lock for many readers or one writer: entering it waits for no more than another short section of code.
# asyncfix: clean

from contextlib import contextmanager
from threading import Condition


class SharedLock:
    def __init__(self) -> None:
        self._changed = Condition()
        self._readers = 0
        self._writing = False

    def acquire_shared(self) -> None:
        with self._changed:
            while self._writing:
                self._changed.wait()
            self._readers += 1

    def release_shared(self) -> None:
        with self._changed:
            self._readers -= 1
            self._changed.notify_all()

    @contextmanager
    def shared(self):
        self.acquire_shared()
        try:
            yield
        finally:
            self.release_shared()


class Bus:
    def __init__(self) -> None:
        self._lock = SharedLock()
        self._handlers: dict = {}

    def handlers(self, event):
        with self._lock.shared():
            return tuple(self._handlers.get(type(event), ()))


async def emit(bus: Bus, event):
    for handler in bus.handlers(event):
        await handler(event)


async def count(lock: SharedLock, bus: Bus):
    with lock.shared():
        return len(bus._handlers)
