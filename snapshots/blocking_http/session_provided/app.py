# A decorator gives an argument that the caller leaves out.
# asyncfix: --unsafe-fixes
from client import fetch


async def page(url):
    return fetch(url)
