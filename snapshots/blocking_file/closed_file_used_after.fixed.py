# The file is closed when it comes back: its name may be asked for.

import asyncio


async def load(path):
    def read_file():
        with open(path) as f:
            text = f.read()
        return f, text

    f, text = await asyncio.to_thread(read_file)
    print(f.name, f.closed, len(text))
