# The synchronous function of httpx.

import asyncio

import httpx


async def fetch(url):
    return httpx.get(url, follow_redirects=True).json()
