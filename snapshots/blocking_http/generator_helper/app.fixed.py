# Each step of the loop sends a request.

import asyncio

from pages import pages


async def count(url):
    def fetch_total():
        total = 0
        for items in pages(url):
            total += len(items)
        return total

    return await asyncio.to_thread(fetch_total)
