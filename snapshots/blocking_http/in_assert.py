# In an assertion.

import asyncio

import requests


async def check(url):
    assert requests.head(url).ok, f"{url} is down"
