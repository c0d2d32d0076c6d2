# What the block opens exists in it only, so an item of that is assigned there.

import asyncio
import shelve


async def count(path, name, source):
    with shelve.open(path) as counts, open(source) as file:
        counts[name] = len(file.read())


async def keep(counts, name, source):
    def read_counts():
        with open(source) as file:
            return len(file.read())

    counts[name] = await asyncio.to_thread(read_counts)
