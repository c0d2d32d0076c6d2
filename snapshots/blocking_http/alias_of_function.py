# The function under a module-level name.

import asyncio

import requests

fetch = requests.get


async def title(url):
    return fetch(url).text[:40]
