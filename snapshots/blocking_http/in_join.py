# `join` gets a generator expression.
# asyncfix: refuses inside-generator-expression

import requests


async def page(urls):
    return "\n".join(requests.get(url).text for url in urls)
