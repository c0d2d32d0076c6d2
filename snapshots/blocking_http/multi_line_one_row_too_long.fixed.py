# The line of arguments would grow too long: now each has its own.

import asyncio

import requests


async def create(url, body, token):
    response = await asyncio.to_thread(
        requests.post,
        url,
        json=body,
        headers={"Authorization": f"Bearer {token}"},
        timeout=30,
    )
    return response.ok
