# The same with httpx.

import httpx


async def fetch(url):
    with httpx.stream("GET", url) as response:
        body = response.read()
    return body.decode()
