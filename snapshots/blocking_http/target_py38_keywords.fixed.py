# Keywords and a chain before 3.9; the names that are imported are used.
# asyncfix: --target-version py38

import asyncio
import contextvars
from functools import partial

import requests

fetch_text = partial(requests.get, headers={"Accept": "text/plain"})


async def fetch(url):
    response = await asyncio.get_running_loop().run_in_executor(
        None, partial(contextvars.copy_context().run, fetch_text, url, timeout=5)
    )
    return response.text
