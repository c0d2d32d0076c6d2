# One of the queues has a maximum size, so whoever puts something into it may have to wait for room.
# asyncfix: refuses usually-fast

import queue


class Plans:
    def __init__(self):
        self.later = queue.Queue()
        self.urgent = queue.Queue(maxsize=3)

    async def plan(self, job):
        self.later.put(job)
        self.urgent.put(job)
