# The same with an attribute of the result, which is no function either.

import asyncio

import requests


async def fetch(url):
    return (await asyncio.to_thread(requests.get, url)).text
