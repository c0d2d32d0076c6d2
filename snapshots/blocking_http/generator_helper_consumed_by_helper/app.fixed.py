# The generator is consumed inside the helper, which can move whole.

import asyncio

from pages import count_items


async def count(url):
    return await asyncio.to_thread(count_items, url)
