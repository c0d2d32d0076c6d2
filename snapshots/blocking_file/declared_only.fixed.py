# A name that the block only declares, and that the coroutine binds behind it.

import asyncio


async def describe(path):
    def read_text():
        with open(path) as file:
            text: str = file.read()
            title: str
        return text

    text = await asyncio.to_thread(read_text)
    if text.startswith("#"):
        title = text.splitlines()[0]
    return title if text.startswith("#") else "no title"
