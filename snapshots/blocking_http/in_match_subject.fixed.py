# As the subject of a `match`.

import asyncio

import requests


async def state(url):
    match (await asyncio.to_thread(requests.head, url)).status_code:
        case 200:
            return "online"
        case _:
            return "gone"
