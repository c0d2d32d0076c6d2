# Two names are used after the block: a tuple, in the order in which they were assigned.

import asyncio


async def load(path):
    def read_file():
        with open(path) as f:
            header = f.readline()
            rows = f.readlines()
        return header, rows

    header, rows = await asyncio.to_thread(read_file)
    print(header.strip(), len(rows))
