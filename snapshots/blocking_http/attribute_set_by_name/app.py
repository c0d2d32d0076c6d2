# `setattr` on the object itself is an assignment like any other.
# asyncfix: --unsafe-fixes
from client import Client


async def page(client: Client, url):
    return client.fetch(url)
