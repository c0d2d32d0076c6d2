# The helper returns an iterator; its requests are sent by the loop below.

import asyncio

from pages import fetch_all


async def count(urls):
    def fetch_total():
        total = 0
        for page in fetch_all(urls):
            total += page["count"]
        return total

    return await asyncio.to_thread(fetch_total)
