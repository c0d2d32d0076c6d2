# The property is read by a generator expression, which moves with its consumer.

import asyncio

from repository import Repository


async def total(repositories: list[Repository]):
    return await asyncio.to_thread(
        lambda: sum(repository.stars for repository in repositories)
    )
