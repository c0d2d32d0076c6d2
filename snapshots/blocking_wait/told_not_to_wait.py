# Calls that are told not to wait, by the argument that a helper hands on.
# asyncfix: clean

import queue
import threading


class Store:
    def __init__(self):
        self.changed = threading.Condition()
        self.ready = threading.Event()
        self.jobs = queue.Queue()
        self.data = {}

    def wait_for(self, key, timeout=None):
        with self.changed:
            return self.changed.wait_for(lambda: key in self.data, timeout=timeout)

    def wait_until_ready(self, timeout=None):
        return self.ready.wait(timeout)

    def next_job(self, block=True):
        return self.jobs.get(block)

    def poll_job(self):
        return self.next_job(block=False)


async def state(store: Store, key):
    if store.wait_until_ready(0) and store.wait_for(key, timeout=0):
        return store.poll_job()
    return None
