# Inside the operand of another await.

import time


async def close(client):
    await (time.sleep(0.5) or client.close())
