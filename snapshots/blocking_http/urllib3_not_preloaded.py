# Without preloading the body is read later, on the loop.

import urllib3

http = urllib3.PoolManager()


async def fetch(url):
    response = http.request("GET", url, preload_content=False)
    return response.read(1024)
