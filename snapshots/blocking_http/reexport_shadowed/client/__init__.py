from ._http import fetch  # noqa: F401

CACHE = {}


def fetch(key):  # noqa: F811
    return CACHE.get(key, b"")
