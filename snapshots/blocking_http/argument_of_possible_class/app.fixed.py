# Nothing rules the request out: the argument may be of the class, of a subclass of it, or of nobody knows what.
import asyncio
import numbers
import pathlib

from source import Base, Derived, Text, opened


async def text(source: Text):
    return await asyncio.to_thread(opened, source)


async def derived(source: Base):
    return opened(source)


async def unknown(source):
    return await asyncio.to_thread(opened, source)


async def either(source: pathlib.Path | str):
    return opened(source)


async def foreign(source: numbers.Number):
    return await asyncio.to_thread(opened, source)


async def rebound(source: Base):
    source = str(source)
    return await asyncio.to_thread(opened, source)
