# The property is read by a generator expression.
# asyncfix: refuses inside-generator-expression

from repository import Repository


async def total(repositories: list[Repository]):
    return sum(repository.stars for repository in repositories)
