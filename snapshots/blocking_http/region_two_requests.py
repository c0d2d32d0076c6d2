# Two requests that read their answers at once: two hops, cancellable in between.

import requests


async def compare(first, second):
    old = requests.get(first)
    new = requests.get(second)
    return old.text == new.text
