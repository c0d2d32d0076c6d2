# Where no order says otherwise, it takes the place of the one that nothing needs any more.

import os
import time
import logging
from pathlib import PurePath
import requests


async def settle(url):
    time.sleep(0.5)
    logging.debug("%s", os.sep)
    return requests.Request("GET", PurePath(url).name)
