# The parameter has the name of the imported helper.
# asyncfix: clean

from helpers import fetch

DEFAULT = fetch


async def page(url, fetch):
    return fetch(url)
