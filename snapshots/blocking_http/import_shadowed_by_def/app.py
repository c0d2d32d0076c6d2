# The function of this file replaces the imported one.
# asyncfix: clean

from helpers import fetch


def fetch(url):
    return url.upper()


async def page(url):
    return fetch(url)
