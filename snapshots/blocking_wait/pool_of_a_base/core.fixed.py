"""A pool that a base in another file makes the one of the loop."""

import asyncio

from shared import Pools


class Core(Pools):
    async def stop(self):
        self.pool.shutdown()

    async def stop_other(self):
        await asyncio.to_thread(self.other.shutdown)
