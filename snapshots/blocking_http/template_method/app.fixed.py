# What the base class calls on its own object is what the class of the object has there.
import asyncio

from http_source import CachedSource


async def lines(url):
    source = CachedSource(url)
    return await asyncio.to_thread(source.load)
