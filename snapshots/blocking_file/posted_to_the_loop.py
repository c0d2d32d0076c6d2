# asyncfix: --unsafe-fixes
# What a helper has the event loop do from whichever thread is done a little later where the helper runs in a thread.
import asyncio
import contextlib
import json

LOOP: asyncio.AbstractEventLoop | None = None
QUEUES: list[asyncio.Queue] = []


def save(path, data):
    with open(path, "w") as file:
        json.dump(data, file)


def on_loop(function):
    if LOOP is None:
        function()
        return
    try:
        running = asyncio.get_running_loop()
    except RuntimeError:
        running = None
    if running is LOOP:
        function()
    else:
        LOOP.call_soon_threadsafe(function)


def publish(path, data):
    save(path, data)
    on_loop(lambda: [queue.put_nowait(data) for queue in QUEUES])


class Hub:
    def __init__(self, loop):
        self.loop = loop
        self.event = asyncio.Event()

    def wake(self):
        try:
            is_here = asyncio.get_running_loop() is self.loop
        except RuntimeError:
            is_here = False
        if is_here:
            self.event.set()
        else:
            with contextlib.suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self.event.set)

    def start(self, job):
        try:
            running = asyncio.get_running_loop()
        except RuntimeError:
            running = None
        if running is not self.loop:
            asyncio.run_coroutine_threadsafe(job(), self.loop)
            return
        running.create_task(job())

    def store(self, path, data):
        save(path, data)
        self.wake()

    def run(self, path, data, job):
        save(path, data)
        self.start(job)


def start(coroutine):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        if LOOP is not None and LOOP.is_running():
            asyncio.run_coroutine_threadsafe(coroutine, LOOP)
        return
    loop.create_task(coroutine)


def post(function, *arguments):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        LOOP.call_soon_threadsafe(function, *arguments)
    else:
        function(*arguments)


def save_and_start(path, data, job):
    save(path, data)
    start(job(data))


def save_and_post(path, data):
    save(path, data)
    post(print, data)


async def published(path, data):
    publish(path, data)


async def stored(hub: Hub, path, data):
    hub.store(path, data)


async def run(hub: Hub, path, data, job):
    hub.run(path, data, job)


async def started(path, data, job):
    save_and_start(path, data, job)


async def posted(path, data):
    save_and_post(path, data)
