import requests
import numpy as np
import asyncio
import os
import yaml


async def settle(url):
    await asyncio.sleep(0.5)
    return os.sep, np.e, requests.Request("GET", url), yaml.YAMLError
