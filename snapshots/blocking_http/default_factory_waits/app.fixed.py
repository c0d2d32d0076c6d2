# The class fills a field by asking a server whenever it is not given.
import asyncio

from models import Quote


async def quote(amount):
    return await asyncio.to_thread(Quote, amount)


async def known(amount, rates):
    return Quote(amount, rates=rates)
