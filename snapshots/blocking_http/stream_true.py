# With `stream=True` the body is read later, on the loop.

import requests


async def fetch(url):
    response = requests.get(url, stream=True)
    return response.content
