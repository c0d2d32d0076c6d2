# Making the object blocks, in a method that its constructor calls.

import asyncio

from schema import Schema


async def fields(url):
    return (await asyncio.to_thread(Schema, url)).fields
