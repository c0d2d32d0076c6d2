# The layout of the arguments stays.

import asyncio

import requests


async def create(url, body):
    response = await asyncio.to_thread(
        requests.post,
        url,
        json=body,
    )
    return response.ok
