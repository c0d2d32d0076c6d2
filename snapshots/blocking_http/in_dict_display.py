# As the values of a dictionary.

import asyncio

import requests


async def both(first, second):
    return {
        "first": requests.get(first).text,
        "second": requests.get(second).text,
    }
