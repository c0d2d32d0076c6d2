# All arguments on one line of their own, where the function joins them.

import asyncio

import requests


async def create(url, body, token):
    response = await asyncio.to_thread(
        requests.post, url, json=body, auth=("robot", token), allow_redirects=False
    )
    return response.ok
