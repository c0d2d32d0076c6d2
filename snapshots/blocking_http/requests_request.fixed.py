# The general function, with the method as first argument.

import asyncio

import requests


async def drop(url):
    response = await asyncio.to_thread(requests.request, "DELETE", url, timeout=5)
    return response.status_code
