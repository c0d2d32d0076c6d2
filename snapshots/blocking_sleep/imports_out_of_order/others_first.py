import requests
import numpy as np
import os
import time
import yaml


async def settle(url):
    time.sleep(0.5)
    return os.sep, np.e, requests.Request("GET", url), yaml.YAMLError
