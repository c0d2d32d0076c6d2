# The helper is called while a lock of threads is held.
# asyncfix: refuses holds-lock

import threading

import requests

_lock = threading.Lock()
_pages = {}


def fetch(url):
    return requests.get(url).text


async def page(url):
    with _lock:
        if url not in _pages:
            _pages[url] = fetch(url)
        return _pages[url]
