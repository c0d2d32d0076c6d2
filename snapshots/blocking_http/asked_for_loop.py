# What runs where no loop was found does not run on one.
# asyncfix: clean
import asyncio

import requests


def notify(url: str) -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        requests.post(url)


def schedule(url: str) -> object:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is None:
        return requests.get(url)
    return loop.create_task(handle(url))


def submit(url: str) -> object:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop and loop.is_running():
        return loop.create_task(handle(url))
    return requests.get(url)


async def handle(url: str) -> None:
    notify(url)
    schedule(url)
    submit(url)
