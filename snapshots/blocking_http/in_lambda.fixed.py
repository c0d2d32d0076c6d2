# `max` calls the lambda on the loop.
# asyncfix: flags --unsafe-fixes

import asyncio

import requests


async def largest(urls):
    return await asyncio.to_thread(
        max, urls, key=lambda url: len(requests.get(url).content)
    )
