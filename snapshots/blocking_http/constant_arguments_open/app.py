# Arguments that are not constants, or that let the request happen, rule nothing out.
from catalog import describe


async def names(model, remote):
    return describe(model, remote)


async def fresh(model):
    return describe(model, remote=True)


async def given(model, options):
    return describe(model, **options)
