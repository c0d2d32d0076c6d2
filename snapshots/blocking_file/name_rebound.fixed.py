# Assigned before and again inside, without a look at the old value: returned.

import asyncio


async def load(path, fallback):
    text = fallback
    print("instead of", text)

    def read_text():
        with open(path) as f:
            return f.read()

    text = await asyncio.to_thread(read_text)
    print(text)
