# The body is read piece by piece, and each piece is written: one hop for all of them.

import asyncio

import requests


async def download(url, path):
    def write_file():
        with requests.get(url, stream=True, timeout=30) as response:
            response.raise_for_status()
            with open(path, "wb") as f:
                for chunk in response.iter_content(8192):
                    f.write(chunk)

    await asyncio.to_thread(write_file)
