# Of a call over several lines the first one carries the comment.
# asyncfix: clean

import requests


async def fetch(url):
    return requests.get(  # noqa: ASYNC210
        url,
        timeout=5,
    )
