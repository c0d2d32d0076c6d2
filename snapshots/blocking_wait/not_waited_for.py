# Asked, not waited for.
# asyncfix: clean

import queue
import threading


async def poll(jobs: queue.Queue, lock: threading.Lock, worker: threading.Thread):
    if lock.acquire(blocking=False):
        lock.release()
    return worker.is_alive(), jobs.empty() or jobs.get_nowait()
