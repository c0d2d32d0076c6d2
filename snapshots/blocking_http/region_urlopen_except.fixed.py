# The handler stays; the function stands above the `try`.

import asyncio
from urllib.error import HTTPError
from urllib.request import urlopen


async def fetch(url):
    def fetch_body():
        with urlopen(url) as response:
            return response.read()

    try:
        body = await asyncio.to_thread(fetch_body)
    except HTTPError as error:
        return error.code
    return len(body)
