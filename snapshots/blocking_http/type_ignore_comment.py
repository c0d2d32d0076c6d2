# A comment for another tool stays on its line.

import asyncio

import requests


async def fetch(url):
    return requests.get(url)  # type: ignore[no-any-return]
