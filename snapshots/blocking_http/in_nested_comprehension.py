# Before Python 3.11 an inner comprehension cannot await.
# asyncfix: refuses inside-nested-comprehension

import requests


async def pages(groups):
    return {name: [requests.get(url) for url in urls] for name, urls in groups.items()}
