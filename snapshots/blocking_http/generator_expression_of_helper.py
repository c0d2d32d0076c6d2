# The helper only makes the generator: the requests are sent where it is iterated over.
# asyncfix: refuses lazy-result

import requests


def pages(urls):
    return (requests.get(url).text for url in urls)


async def total(urls):
    length = 0
    for page in pages(urls):
        length += len(page)
    return length
