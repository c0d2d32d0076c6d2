import asyncio

import requests
import numpy as np


async def settle(url):
    response = await asyncio.to_thread(requests.get, url, timeout=5)
    return np.frombuffer(response.content)
