# Two regions that would have the same name: the second one is numbered.

import asyncio


async def refresh(path, client):
    def read_text():
        with open(path) as f:
            return f.read()

    text = await asyncio.to_thread(read_text)
    await client.send(text)

    def read_text_2():
        with open(path) as f:
            return f.read()

    return await asyncio.to_thread(read_text_2)
