# `setattr` on the object itself is an assignment like any other.
# asyncfix: --unsafe-fixes
import asyncio

from client import Client


async def page(client: Client, url):
    return await asyncio.to_thread(client.fetch, url)
