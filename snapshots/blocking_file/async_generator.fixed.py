# Nothing is yielded inside the block: it moves.

import asyncio


async def words(paths):
    async for path in paths:

        def read_text():
            with open(path) as f:
                return f.read()

        text = await asyncio.to_thread(read_text)
        for word in text.split():
            yield word
