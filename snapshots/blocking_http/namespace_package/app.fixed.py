# A folder without `__init__.py` is a package as well.
import asyncio

from plugins.web.pages import fetch


async def page(url):
    return await asyncio.to_thread(fetch, url)
