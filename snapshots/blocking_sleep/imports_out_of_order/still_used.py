import os
import time
import logging
import requests


async def settle(url):
    time.sleep(0.5)
    logging.debug("%s %s", os.sep, time.time())
    return requests.Request("GET", url)
