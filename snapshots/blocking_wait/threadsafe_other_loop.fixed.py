# The loop of another thread does the work; this one waits without a thread.

import asyncio


class Bridge:
    def __init__(self, loop):
        self.loop = loop

    async def call(self, coroutine):
        future = asyncio.run_coroutine_threadsafe(coroutine, self.loop)
        return await asyncio.wrap_future(future)
