# The body is still on the socket when the call returns.

import asyncio

import httpx


async def fetch(client: httpx.Client, url: str):
    def fetch_response():
        with client.stream("GET", url) as response:
            return response.read()

    return await asyncio.to_thread(fetch_response)
