# A field of a named tuple has the type that the class declares.
# asyncfix: --unsafe-fixes
import asyncio

from clients import Clients, connect


async def page(url):
    clients: Clients = connect()
    return (await asyncio.to_thread(clients.web.get, url)).status_code
