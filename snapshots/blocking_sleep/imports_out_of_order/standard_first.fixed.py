# The new import stays with those of the standard library, and keeps no other order.

import asyncio
import requests


async def settle(url):
    await asyncio.sleep(0.5)
    return requests.Request("GET", url)
