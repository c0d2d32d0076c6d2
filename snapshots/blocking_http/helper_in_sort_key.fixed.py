# `sorted` calls the helper on the loop; the call of `sorted` leaves, whole.

import asyncio

import requests


def size(url):
    return len(requests.get(url).content)


async def by_size(urls):
    return await asyncio.to_thread(sorted, urls, key=size)
