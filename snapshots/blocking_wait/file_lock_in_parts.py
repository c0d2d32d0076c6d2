# A lock that each thread holds for itself, taken in one statement and given back in another.
# asyncfix: refuses thread-affine
from filelock import FileLock, Timeout


async def held(path, work):
    lock = FileLock(path, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return None
    try:
        return await work()
    finally:
        lock.release()
