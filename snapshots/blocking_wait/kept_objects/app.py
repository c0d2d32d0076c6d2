# A cache keeps the objects that are made, of which a program has few, and making them blocks for some arguments only.
# asyncfix: clean
from adapters import adapter


async def rows(url):
    return adapter(url).url
