# Each step of the loop sends a request.

from pages import pages


async def count(url):
    total = 0
    for items in pages(url):
        total += len(items)
    return total
