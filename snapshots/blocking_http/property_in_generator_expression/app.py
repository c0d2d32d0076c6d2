# The property is read by a generator expression, which moves with its consumer.

from repository import Repository


async def total(repositories: list[Repository]):
    return sum(repository.stars for repository in repositories)
