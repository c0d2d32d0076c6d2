# What reads the file may be a request: the block is one hop.

import requests


async def upload(url, path):
    with open(path, "rb") as f:
        response = requests.post(url, data=f, timeout=30)
    response.raise_for_status()
