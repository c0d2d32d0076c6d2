# The body is still on the socket when the call returns.

import httpx


async def fetch(client: httpx.Client, url: str):
    with client.stream("GET", url) as response:
        return response.read()
