# The path is made longer from its own old value: the function works on the same name.

import asyncio
import os


async def save(directory, path, data):
    def write_file():
        nonlocal path
        os.makedirs(directory, exist_ok=True)
        path = os.path.join(directory, path)
        with open(path, "wb") as f:
            f.write(data)

    await asyncio.to_thread(write_file)
    return path
