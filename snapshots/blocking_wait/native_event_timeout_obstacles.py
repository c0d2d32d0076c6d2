# What keeps an event that is waited for no longer than a time with its thread.
# asyncfix: --prefer asyncio --unsafe-fixes
import threading


class Cleared:
    def __init__(self):
        self._pulse = threading.Event()

    async def once(self):
        return self._pulse.wait(5)

    async def pulse(self):
        self._pulse.set()
        self._pulse.clear()


class Between:
    def __init__(self):
        self._stop = threading.Event()

    async def run(self, tasks):
        while tasks and not self._stop.wait(1):
            tasks.pop()()


class Otherwise:
    def __init__(self):
        self._stop = threading.Event()

    async def run(self):
        while not self._stop.wait(1):
            print("on")
        else:
            print("off")


class Computed:
    def __init__(self, delay):
        self._stop = threading.Event()
        self._delay = delay

    async def run(self):
        self._stop.wait(self._delay())
