# A thread of the pool waits for a coroutine: that needs a thread of the same pool, of which there may be none.
import asyncio
import threading
from pathlib import Path


async def load(name):
    return await read(name)


async def read(name):
    return Path(name).read_text()


def tool(name, loop):
    return wait_for(load(name), loop)


def wait_for(coroutine, loop):
    return asyncio.run_coroutine_threadsafe(coroutine, loop).result()


async def answer(names):
    loop = asyncio.get_running_loop()
    return await asyncio.gather(*(asyncio.to_thread(tool, name, loop) for name in names))


# The thread goes on at once.
async def note(name):
    return Path(name).read_bytes()


def start(name, loop):
    asyncio.run_coroutine_threadsafe(note(name), loop)


async def start_all(names):
    loop = asyncio.get_running_loop()
    for name in names:
        await asyncio.to_thread(start, name, loop)


# It is no thread of the pool that waits.
async def show(name):
    return Path(name).stat(), Path(name).read_text()


def from_outside(name, loop):
    return asyncio.run_coroutine_threadsafe(show(name), loop).result()


def outside(name, loop):
    threading.Thread(target=from_outside, args=(name, loop)).start()
