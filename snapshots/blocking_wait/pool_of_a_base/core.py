"""A pool that a base in another file makes the one of the loop."""

from shared import Pools


class Core(Pools):
    async def stop(self):
        self.pool.shutdown()

    async def stop_other(self):
        self.other.shutdown()
