# In the guard of a case.
# asyncfix: --target-version py310

import time


async def settle(state):
    match state:
        case "warming" if time.sleep(0.5) is None:
            return "warm"
        case _:
            return state
