# A blank line between the docstring and the function.

import asyncio


async def load(path):
    """Reads the file at `path`."""

    def read_file():
        with open(path) as f:
            return f.read()

    return await asyncio.to_thread(read_file)
