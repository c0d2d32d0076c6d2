# What reads the file may be a request: the block is one hop.

import asyncio

import requests


async def upload(url, path):
    def read_response():
        with open(path, "rb") as f:
            return requests.post(url, data=f, timeout=30)

    response = await asyncio.to_thread(read_response)
    response.raise_for_status()
