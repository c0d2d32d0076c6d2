# Neither a target nor a path with a name: a file is a file.

import asyncio


async def title():
    def read_file():
        with open("README.md") as f:
            return f.readline()

    return await asyncio.to_thread(read_file)
