# One session for the whole program, kept in another module.
# asyncfix: --unsafe-fixes

import asyncio

import connections


async def fetch(url):
    return connections.session.get(url)
