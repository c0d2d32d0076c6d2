# Arguments that are not constants, or that let the request happen, rule nothing out.
import asyncio

from catalog import describe


async def names(model, remote):
    return await asyncio.to_thread(describe, model, remote)


async def fresh(model):
    return await asyncio.to_thread(describe, model, remote=True)


async def given(model, options):
    return await asyncio.to_thread(describe, model, **options)
