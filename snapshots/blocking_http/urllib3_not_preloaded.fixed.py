# Without preloading the body is read later, on the loop.

import asyncio

import urllib3

http = urllib3.PoolManager()


async def fetch(url):
    def fetch_response():
        response = http.request("GET", url, preload_content=False)
        return response.read(1024)

    return await asyncio.to_thread(fetch_response)
