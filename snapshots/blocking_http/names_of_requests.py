# Constants and exceptions of the library.
# asyncfix: clean

import httpx
import requests


async def is_missing(client: httpx.AsyncClient, url: str) -> bool:
    try:
        response = await client.get(url)
    except requests.exceptions.ConnectionError:
        return True
    return response.status_code == requests.codes.not_found
