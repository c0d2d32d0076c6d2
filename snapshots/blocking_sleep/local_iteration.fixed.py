# Nobody else has this dictionary.

import asyncio


async def announce(names, message):
    listeners = {name: [] for name in names}
    for listener in listeners.values():
        listener.append(message)
        await asyncio.sleep(0.1)
    return listeners
