from contextlib import contextmanager

import requests


class Session:
    def __init__(self, url):
        self.url = url

    def __enter__(self):
        self.token = requests.post(self.url, timeout=5).text
        return self

    def __exit__(self, *exc):
        requests.delete(self.url, timeout=5)


@contextmanager
def session(url):
    yield requests.post(url, timeout=5).text
    requests.delete(url, timeout=5)
