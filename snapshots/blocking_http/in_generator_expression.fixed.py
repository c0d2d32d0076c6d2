# `sum` cannot consume what an await would make of its argument: both move.

import asyncio

import requests


async def total_size(urls):
    return await asyncio.to_thread(
        lambda: sum(len(requests.get(url).content) for url in urls)
    )
