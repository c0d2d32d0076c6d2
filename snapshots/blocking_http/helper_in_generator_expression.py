# The helper is called by a generator expression that `all` consumes.
# asyncfix: refuses inside-generator-expression

import requests


def is_up(url):
    return requests.head(url).ok


async def all_up(urls):
    return all(is_up(url) for url in urls)
