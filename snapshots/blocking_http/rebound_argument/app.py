# The helper replaces the argument, so what it was called with says nothing.
# asyncfix: --unsafe-fixes
from client import fetch


async def page(url):
    return fetch(url, None)
