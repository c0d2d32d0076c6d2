# `text` is not used after the block: it stays a local of the function.

import asyncio


async def load(path):
    def read_words():
        with open(path) as f:
            text = f.read()
            return text.split()

    words = await asyncio.to_thread(read_words)
    print(len(words))
