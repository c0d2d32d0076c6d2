# Two imports go, and one takes their place.
# asyncfix: --prefer asyncio --unsafe-fixes

import random
import time
import json
import subprocess
import requests


async def settle(url):
    time.sleep(0.5)
    subprocess.run(["sync"])
    return random.random(), json.dumps(str(requests.Request("GET", url)))
