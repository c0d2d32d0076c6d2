import requests
import asyncio
import numpy as np
import os


async def settle(url):
    await asyncio.sleep(0.5)
    return os.sep, np.e, requests.Request("GET", url)
