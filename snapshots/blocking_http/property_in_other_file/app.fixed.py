# Reading the property blocks.

import asyncio

from repository import Repository


async def describe(url):
    repository = Repository(url)
    return f"{url} has {await asyncio.to_thread(lambda: repository.stars)} stars"
