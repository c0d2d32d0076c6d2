# What the base class calls on its own object is what the class of the object has there.
from http_source import CachedSource


async def lines(url):
    source = CachedSource(url)
    return source.load()
