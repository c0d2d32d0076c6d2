# The helper iterates over its generator expression itself.

import requests


def total(urls):
    return sum(len(requests.get(url).text) for url in urls)


async def report(urls):
    return total(urls)
