# The bound method of `super()` may run in a thread, a lambda with `super()` could not.

import asyncio

from base import Source


class Feed(Source):
    async def load(self, url):
        entries = await asyncio.to_thread(super().load, url)
        return entries["items"]
