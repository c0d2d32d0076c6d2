# ruff takes a `noqa` for a call over several lines on its last line too.
# asyncfix: clean

import requests


async def fetch(url):
    return requests.get(
        url,
        timeout=5,
    )  # noqa: ASYNC210
