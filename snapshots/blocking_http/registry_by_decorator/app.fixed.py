# asyncfix: flags --unsafe-fixes
# Functions that a decorator puts into a dictionary when their files are imported.
import asyncio

import handlers
from registry import HANDLERS, commands, dispatch


async def handle(name):
    return await asyncio.to_thread(dispatch, name)


async def call(name):
    return await asyncio.to_thread(HANDLERS[name])


async def command(name):
    return await asyncio.to_thread(commands.run, name)
