# The argument decides: with these, the helper never gets to the request.
# asyncfix: clean
from catalog import describe


async def names(model):
    return describe(model, remote=False)


async def first(model):
    return describe(model)


async def listed(models):
    return [describe(model, False) for model in models]
