# What the result is asked for stays on the loop: brackets around the await.

import asyncio

import requests


async def fetch(url):
    return (await asyncio.to_thread(requests.get, url, timeout=5)).json()["items"][0]
