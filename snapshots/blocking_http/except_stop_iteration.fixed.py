# `next` runs on the loop, before the request: its StopIteration stays there.

import asyncio

import requests


async def fetch_next(urls):
    try:
        return await asyncio.to_thread(requests.get, next(urls))
    except StopIteration:
        return None
