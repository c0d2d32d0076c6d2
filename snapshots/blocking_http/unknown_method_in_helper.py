# The helper calls a method of an object that may belong to the loop: offered, not applied.
# asyncfix: refuses unsafe

import requests


def answer(handler, url):
    page = requests.get(url).text
    handler.finish(page)


async def proxy(handler, url):
    answer(handler, url)
