# `__all__` of a package names what a star import brings.
import asyncio

from clients import *


async def page(url):
    return await asyncio.to_thread(fetch, url)
