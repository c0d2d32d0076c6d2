# Without a `with`: from the request to the last use of the response.

import requests


async def length(url):
    response = requests.get(url, stream=True)
    response.raise_for_status()
    size = sum(len(chunk) for chunk in response.iter_content(8192))
    print(url, size)
