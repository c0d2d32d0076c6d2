# Opened and read in one expression, which moves whole.

import asyncio

from feeds import open_feed


async def load(url):
    return await asyncio.to_thread(lambda: open_feed(url).read())
