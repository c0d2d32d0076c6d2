# The new import stays with those of the standard library, and keeps no other order.

import time
import requests


async def settle(url):
    time.sleep(0.5)
    return requests.Request("GET", url)
