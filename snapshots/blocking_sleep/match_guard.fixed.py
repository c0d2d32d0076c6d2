# In the guard of a case.
# asyncfix: --target-version py310

import asyncio


async def settle(state):
    match state:
        case "warming" if await asyncio.sleep(0.5) is None:
            return "warm"
        case _:
            return state
