# An item of a shared dictionary.

import asyncio

import requests

totals = {"a": 0}


async def add(key, url):
    totals[key] += requests.get(url).json()["amount"]
