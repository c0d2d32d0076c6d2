# What is only kept, handed to a thread, or called by somebody else does not run here.
# asyncfix: clean
from pages import load
from runner import Button, later, named, started, without


async def first():
    return Button(load)


async def second():
    return started(load)


async def third():
    return named(load)


async def fourth():
    return await later(load)


async def fifth():
    return without(load)


async def sixth():
    return without(other=load)
