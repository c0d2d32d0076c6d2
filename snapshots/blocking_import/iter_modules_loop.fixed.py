# The directory is read while the loop goes on.

import asyncio
import pkgutil


async def names(folder):
    def run_block():
        found = []
        for module in pkgutil.iter_modules([folder]):
            found.append(module.name)
        return found

    return await asyncio.to_thread(run_block)
