# Each piece of the body is handed on.
# asyncfix: --unsafe-fixes

import asyncio
from urllib.request import urlopen


async def lines(url):
    with await asyncio.to_thread(urlopen, url) as response:
        items = iter(response)
        end = object()
        while (line := await asyncio.to_thread(next, items, end)) is not end:
            yield line
