import enum

import requests


class Kind(enum.Enum):
    FETCH = "fetch"
    STORE = "store"


def fetch(url):
    return requests.get(url, timeout=5)
