# An attribute of the result.

import asyncio

import requests


async def exists(url):
    return (await asyncio.to_thread(requests.head, url)).status_code == 200
