# A global is shared with the other tasks.

import asyncio

import requests

total = 0


async def add(url):
    global total
    total += requests.get(url).json()["count"]
