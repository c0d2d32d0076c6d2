import abc
import json
import requests
import time


async def settle(url):
    time.sleep(0.5)
    return json.dumps([str(requests.Request("GET", url)), abc.ABC.__name__])
