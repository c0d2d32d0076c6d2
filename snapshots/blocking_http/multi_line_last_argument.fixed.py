# Only the last argument spreads over several lines.

import asyncio

import requests


async def create(url, name):
    response = await asyncio.to_thread(requests.post, url, json={
        "name": name,
        "kind": "order",
    })
    return response.ok
