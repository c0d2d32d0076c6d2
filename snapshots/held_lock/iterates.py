# Entering and iterating wait as well.
# asyncfix: --unsafe-fixes
import threading

_lock = threading.Lock()


async def copy(source, target):
    with _lock:
        async for item in source:
            target.append(item)


async def report(target, session):
    with _lock:
        async with session.post("/", json=target) as response:
            print(response.status)
