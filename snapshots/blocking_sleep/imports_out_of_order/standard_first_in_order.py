import os
import time
import numpy as np
import requests


async def settle(url):
    time.sleep(0.5)
    return os.sep, np.e, requests.Request("GET", url)
