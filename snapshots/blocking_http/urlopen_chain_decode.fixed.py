# What follows the read moves along.

import asyncio
import urllib.request


async def fetch(url):
    text = await asyncio.to_thread(
        lambda: urllib.request.urlopen(url).read().decode("utf-8")
    )
    return text.splitlines()
