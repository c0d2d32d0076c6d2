import threading

import requests

_local = threading.local()


def session():
    if not hasattr(_local, "session"):
        _local.session = requests.Session()
    return _local.session


def fetch(url):
    return session().get(url, timeout=5).text


class Fetcher:
    def __init__(self):
        self._local = threading.local()

    def open(self):
        self._local.session = requests.Session()

    def page(self, url):
        self.open()
        return getattr(self._local, "session", None).get(url, timeout=5).text
