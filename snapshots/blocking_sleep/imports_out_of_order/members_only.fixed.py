# Only `from` lines are of the standard library: it goes above all.

import asyncio
from datetime import datetime
import requests
import numpy as np


async def settle(url):
    await asyncio.sleep(0.5)
    return datetime.min, np.e, requests.Request("GET", url)
