# A lock that nobody holds for long is taken at once.
# asyncfix: clean

import threading

lock = threading.Lock()
counts = {}


async def count(name):
    with lock:
        counts[name] = counts.get(name, 0) + 1
