# `join` gets a generator expression: both move.

import requests


async def page(urls):
    return "\n".join(requests.get(url).text for url in urls)
