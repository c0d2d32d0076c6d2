import asyncio
import os
import numpy as np
import requests


async def settle(url):
    await asyncio.sleep(0.5)
    return os.sep, np.e, requests.Request("GET", url)
