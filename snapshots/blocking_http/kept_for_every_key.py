# Fetched once for every key is fetched as often as there are keys.
# asyncfix: --unsafe-fixes
import functools

import requests

_pages: dict[str, str] = {}


def page(url: str) -> str:
    if url not in _pages:
        _pages[url] = requests.get(url, timeout=5).text
    return _pages[url]


@functools.cache
def status(url: str) -> int:
    return requests.head(url, timeout=5).status_code


async def show(url: str) -> str:
    return page(url) if status(url) == 200 else ""
