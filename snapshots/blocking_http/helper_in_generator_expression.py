# The helper is called by a generator expression, which moves with the `all` that consumes it.

import requests


def is_up(url):
    return requests.head(url).ok


async def all_up(urls):
    return all(is_up(url) for url in urls)
