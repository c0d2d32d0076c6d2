# A coroutine as Python 3.4 wrote it.
# asyncfix: --select old-spelling --unsafe-fixes
import asyncio


class Worker:
    async def run(self, queue, other):
        item = await queue.get()
        await asyncio.sleep(1)
        if await self.wanted(item):
            await (queue if item else other).put(item)
        result = await (item or other)
        return result

    async def wanted(self, item):
        return bool(item)
