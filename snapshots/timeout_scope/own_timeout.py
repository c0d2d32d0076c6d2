# The name of the module means something else here.
# asyncfix: --select timeout-scope --target-version py312
from asyncio import wait_for


async def run(client, asyncio):
    return await wait_for(client.ask(asyncio), 5)
