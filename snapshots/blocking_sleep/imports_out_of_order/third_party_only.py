import requests
import numpy as np


async def settle(url):
    response = requests.get(url, timeout=5)
    return np.frombuffer(response.content)
