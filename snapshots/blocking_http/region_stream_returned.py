# The caller reads the body.
# asyncfix: refuses live-result

import requests


async def opened(url):
    response = requests.get(url, stream=True)
    response.raise_for_status()
    return response
