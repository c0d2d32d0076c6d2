# The same with httpx.

import asyncio

import httpx


async def fetch(url):
    def fetch_body():
        with httpx.stream("GET", url) as response:
            return response.read()

    body = await asyncio.to_thread(fetch_body)
    return body.decode()
