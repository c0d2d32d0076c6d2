# What the tool itself writes is left alone.
# asyncfix: clean

import asyncio


async def load(path):
    def read_text():
        with open(path) as f:
            return f.read()

    text = await asyncio.to_thread(read_text)
    return text.strip()
