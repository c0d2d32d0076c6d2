# Reading and writing in one block: named for what it writes.

import asyncio


async def copy(source, target):
    def write_target():
        with open(source, "rb") as reader, open(target, "wb") as writer:
            writer.write(reader.read())

    await asyncio.to_thread(write_target)
