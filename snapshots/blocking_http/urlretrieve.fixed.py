# The file is complete when the call returns.

import asyncio
import urllib.request


async def download(url, path):
    await asyncio.to_thread(urllib.request.urlretrieve, url, path)
