# The module is imported, but a local of the coroutine has the same name.

import asyncio
import asyncio as _asyncio


async def settle(options):
    asyncio = options.get("asyncio", False)
    if not asyncio:
        await _asyncio.sleep(0.5)


def main():
    asyncio.run(settle({}))
