# The client may be the asynchronous one; the caller looks at the result.
# asyncfix: refuses uncertain-type

import inspect

import httpx


async def fetch(client: httpx.Client | httpx.AsyncClient, url: str):
    response = client.get(url)
    if inspect.isawaitable(response):
        response = await response
    return response
