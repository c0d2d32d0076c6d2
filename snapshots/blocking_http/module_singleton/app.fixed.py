# One session for the whole program, kept in another module.
# asyncfix: --unsafe-fixes

import asyncio

import connections


async def fetch(url):
    return await asyncio.to_thread(connections.session.get, url)
