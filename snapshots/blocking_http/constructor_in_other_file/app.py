# Making the object blocks, in a method that its constructor calls.

import asyncio

from schema import Schema


async def fields(url):
    return Schema(url).fields
