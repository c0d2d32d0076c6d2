# The lambdas are kept for somebody else.
# asyncfix: clean

import requests


async def checks(urls):
    return {url: lambda url=url: requests.head(url).ok for url in urls}
