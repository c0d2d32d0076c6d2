# The helper returns an iterator; its requests are sent by the loop below.

from pages import fetch_all


async def count(urls):
    total = 0
    for page in fetch_all(urls):
        total += page["count"]
    return total
