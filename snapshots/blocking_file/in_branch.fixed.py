# Only one branch blocks: the function stands in it.

import asyncio


async def load(path, client):
    if path is None:
        text = await client.fetch()
    else:

        def read_text():
            with open(path) as f:
                return f.read()

        text = await asyncio.to_thread(read_text)
    return text.strip()
