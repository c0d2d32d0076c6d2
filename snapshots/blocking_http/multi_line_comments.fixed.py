# Comments between the arguments stay where they are.

import asyncio

import requests


async def create(url, body):
    response = await asyncio.to_thread(
        requests.post,
        # the canonical address, without a slash
        url,
        json=body,  # validated above
    )
    return response.ok
