# The manager swallows the exception, so the request is made although nobody allowed it.
import asyncio

from pages import page


async def show(url):
    return await asyncio.to_thread(page, url, allowed=False)
