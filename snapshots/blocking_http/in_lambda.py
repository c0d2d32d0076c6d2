# `max` calls the lambda on the loop.
# asyncfix: flags --unsafe-fixes

import requests


async def largest(urls):
    return max(urls, key=lambda url: len(requests.get(url).content))
