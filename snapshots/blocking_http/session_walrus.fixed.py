# Bound by an assignment expression, twice used.

import asyncio

import requests


async def fetch(url):
    if (await asyncio.to_thread((session := requests.Session()).head, url)).ok:
        return await asyncio.to_thread(session.get, url)
