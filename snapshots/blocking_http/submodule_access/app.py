# A submodule is reached through its package.
import web.pages


async def page(url):
    return web.pages.fetch(url)
