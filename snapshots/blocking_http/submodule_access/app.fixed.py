# A submodule is reached through its package.
import asyncio

import web.pages


async def page(url):
    return await asyncio.to_thread(web.pages.fetch, url)
