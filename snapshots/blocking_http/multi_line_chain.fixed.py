# A call over several lines whose result is asked for more.

import asyncio

import requests


async def fetch(url, page):
    return (
        await asyncio.to_thread(
            requests.get,
            url,
            params={"page": page},
        )
    ).json()
