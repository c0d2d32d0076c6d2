# asyncfix: clean
# The stack closes what it holds on every way out.
import contextlib

import aiohttp


async def pages(urls):
    async with contextlib.AsyncExitStack() as stack:
        session = await stack.enter_async_context(aiohttp.ClientSession())
        for url in urls:
            response = await stack.enter_async_context(session.get(url))
            yield await response.text()
