# A loop over the lines moves whole, with the name that it counts in and the return.

import asyncio


async def tail(path):
    def read_errors():
        errors = 0
        for line in open(path):
            if "ERROR" in line:
                errors += 1
        return errors

    return await asyncio.to_thread(read_errors)
