# asyncfix: refuses holds-lock
# Who awaits a coroutine that never waits holds a lock of threads over no pause; the new await would be one.
import contextlib
import threading

LOCK = threading.Lock()


async def read(path):
    with open(path) as file:
        return file.read()


async def size(path):
    with LOCK:
        return len(await read(path))


async def stacked(path):
    with contextlib.ExitStack() as stack:
        stack.enter_context(LOCK)
        with open(path) as file:
            text = file.read()
        return text
