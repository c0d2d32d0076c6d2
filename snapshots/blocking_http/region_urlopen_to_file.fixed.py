# A download: response and file are used by one function only.

import asyncio
import shutil
from urllib.request import urlopen


async def download(url, path):
    def write_file():
        with urlopen(url) as response, open(path, "wb") as f:
            shutil.copyfileobj(response, f)

    await asyncio.to_thread(write_file)
