# Inside the operand of another await.

import asyncio


async def close(client):
    await (await asyncio.sleep(0.5) or client.close())
