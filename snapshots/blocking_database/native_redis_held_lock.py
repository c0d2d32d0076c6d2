# An await would stand where a lock is held, whatever it waits for.
# asyncfix: --unsafe-fixes
# asyncfix: refuses holds-lock
import threading

import redis

lock = threading.Lock()


async def count(key):
    with redis.Redis(host="cache") as client:
        with lock:
            return client.incr(key)
