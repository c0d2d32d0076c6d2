from contextlib import contextmanager

import requests


@contextmanager
def lease(url):
    token = requests.post(url).json()["token"]
    try:
        yield token
    finally:
        requests.delete(f"{url}/{token}")
