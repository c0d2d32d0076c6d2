# Reading the property blocks.

import asyncio

from repository import Repository


async def describe(url):
    repository = Repository(url)
    return f"{url} has {repository.stars} stars"
