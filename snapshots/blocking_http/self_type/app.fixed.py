# A method that returns `Self` gives the class it was called on.
import asyncio

from query import ItemQuery


async def names():
    return await asyncio.to_thread(ItemQuery().where("kind", "a").limited(5).fetch)
