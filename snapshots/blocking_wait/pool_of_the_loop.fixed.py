# A thread of a pool cannot wait for the end of its own pool; another pool may be shut down from any thread.

import asyncio
from concurrent.futures import ThreadPoolExecutor


class Core:
    def __init__(self):
        self.pool = ThreadPoolExecutor()
        self.other = ThreadPoolExecutor()
        asyncio.get_running_loop().set_default_executor(self.pool)

    def end(self):
        self.pool.shutdown()

    async def stop(self):
        self.pool.shutdown()

    async def stop_by_helper(self):
        self.end()

    async def stop_other(self):
        await asyncio.to_thread(self.other.shutdown)
