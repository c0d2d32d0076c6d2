# An item of a shared dictionary.

import asyncio

import requests

totals = {"a": 0}


async def add(key, url):
    amount = (await asyncio.to_thread(requests.get, url)).json()["amount"]
    totals[key] += amount
