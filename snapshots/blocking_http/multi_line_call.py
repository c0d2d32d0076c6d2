# The layout of the arguments stays.

import asyncio

import requests


async def create(url, body):
    response = requests.post(
        url,
        json=body,
    )
    return response.ok
