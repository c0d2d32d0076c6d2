# A name that is deleted inside is nobody else's.

import asyncio


async def load(path):
    def read_words():
        with open(path) as f:
            text = f.read()
            words = text.split()
            del text
        return words

    words = await asyncio.to_thread(read_words)
    print(len(words))
