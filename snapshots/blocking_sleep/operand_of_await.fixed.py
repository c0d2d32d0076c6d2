# Inside the operand of another await.

import asyncio
import time


async def close(client):
    await (await asyncio.sleep(0.5) or client.close())
