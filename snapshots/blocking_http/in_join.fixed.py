# `join` gets a generator expression: both move.

import asyncio

import requests


async def page(urls):
    return await asyncio.to_thread(
        lambda: "\n".join(requests.get(url).text for url in urls)
    )
