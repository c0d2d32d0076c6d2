# Opened, read and closed by hand: three statements in the order they had.

import asyncio


async def load(path):
    def read_text():
        f = open(path)
        text = f.read()
        f.close()
        return text

    text = await asyncio.to_thread(read_text)
    print(len(text))
