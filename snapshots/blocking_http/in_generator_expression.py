# `sum` cannot consume what an await would make of its argument: both move.

import requests


async def total_size(urls):
    return sum(len(requests.get(url).content) for url in urls)
