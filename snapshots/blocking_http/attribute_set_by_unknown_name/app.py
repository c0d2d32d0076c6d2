# Nobody can tell which attribute is set.
# asyncfix: clean
from client import Client


async def page(client: Client, url):
    return client.fetch(url)
