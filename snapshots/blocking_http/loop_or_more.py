# There may be a loop where this is reached: the test asks for more, or something else raises the error.
# asyncfix: refuses loop-affine
import asyncio

import requests


def schedule(url: str, background: bool) -> object:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop and background:
        return loop.create_task(handle(url, background))
    return requests.get(url)


def checked(url: str) -> object:
    try:
        loop = asyncio.get_running_loop()
    except ValueError:
        return requests.get(url)
    return loop


async def handle(url: str, background: bool) -> None:
    schedule(url, background)
    checked(url)
