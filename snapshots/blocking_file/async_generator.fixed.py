# Nothing is yielded inside the block: it moves.

import asyncio


async def words(paths):
    async for path in paths:

        def read_text(path):
            with open(path) as f:
                return f.read()

        text = await asyncio.to_thread(read_text, path)
        for word in text.split():
            yield word
