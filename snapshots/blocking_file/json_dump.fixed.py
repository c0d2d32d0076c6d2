# Another task could change the object while the thread writes it.
# asyncfix: flags --unsafe-fixes

import asyncio
import json


async def save(path, state):
    def write_file():
        with open(path, "w") as f:
            json.dump(state, f, indent=2)

    await asyncio.to_thread(write_file)
