# `next` ends with a StopIteration, which cannot leave a thread: it stays on the loop, and the requests are two hops.

import asyncio

import requests


async def both(urls, mirrors):
    return (await asyncio.to_thread(requests.get, next(urls))).text + (
        await asyncio.to_thread(requests.get, next(mirrors))
    ).text
