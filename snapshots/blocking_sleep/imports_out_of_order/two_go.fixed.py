# Two imports go, and one takes their place.
# asyncfix: --prefer asyncio --unsafe-fixes

import random
import json
import asyncio
import requests


async def settle(url):
    await asyncio.sleep(0.5)
    process = await asyncio.create_subprocess_exec("sync")
    await process.wait()
    return random.random(), json.dumps(str(requests.Request("GET", url)))
