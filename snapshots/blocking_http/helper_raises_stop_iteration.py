# The caller waits for a StopIteration, which cannot leave a thread through a future.
# asyncfix: refuses stop-iteration

import requests


def fetch_next(urls):
    return requests.get(next(urls)).json()


async def last(urls):
    page = None
    while True:
        try:
            page = fetch_next(urls)
        except StopIteration:
            return page
