# The generator is consumed inside the helper, which can move whole.

import asyncio

from pages import count_items


async def count(url):
    return count_items(url)
