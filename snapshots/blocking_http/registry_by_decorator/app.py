# asyncfix: flags --unsafe-fixes
# Functions that a decorator puts into a dictionary when their files are imported.
import handlers
from registry import HANDLERS, commands, dispatch


async def handle(name):
    return dispatch(name)


async def call(name):
    return HANDLERS[name]()


async def command(name):
    return commands.run(name)
