# An anyio program: anyio's threads.

import anyio
import requests


async def fetch(url, result):
    result.append((await anyio.to_thread.run_sync(requests.get, url)).text)


async def fetch_all(urls):
    result = []
    async with anyio.create_task_group() as tasks:
        for url in urls:
            tasks.start_soon(fetch, url, result)
    return result
