# The same in a `with`, the usual form of a download.

import asyncio

import requests


async def sizes(url):
    def fetch_response():
        found = []
        with requests.get(url, stream=True) as response:
            for chunk in response.iter_content(8192):
                found.append(len(chunk))
        return found

    return await asyncio.to_thread(fetch_response)
