# Between opening and closing there is an await: both ends stay in the coroutine.

import asyncio


async def peek(path, client):
    f = await asyncio.to_thread(open, path, "rb")
    await client.send(await asyncio.to_thread(f.read, 16))
    f.close()
