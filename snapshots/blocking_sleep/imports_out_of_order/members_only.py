# Only `from` lines are of the standard library: it goes above all.

from datetime import datetime
from time import sleep
import requests
import numpy as np


async def settle(url):
    sleep(0.5)
    return datetime.min, np.e, requests.Request("GET", url)
