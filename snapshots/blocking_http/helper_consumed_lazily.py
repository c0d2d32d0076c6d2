# Nothing is requested before the coroutine iterates.

import requests


def pages(url):
    while url:
        page = requests.get(url).json()
        yield page["items"]
        url = page["next"]


async def items(url):
    found = []
    for page in pages(url):
        found.extend(page)
    return found
