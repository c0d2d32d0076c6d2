# As the subject of a `match`.

import asyncio

import requests


async def state(url):
    match requests.head(url).status_code:
        case 200:
            return "online"
        case _:
            return "gone"
