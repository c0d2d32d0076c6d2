import contextlib

import requests

KNOWN = {}


def page(url, allowed=True):
    with contextlib.suppress(KeyError):
        if not allowed:
            return KNOWN[url]
    return requests.get(url, timeout=5).text
