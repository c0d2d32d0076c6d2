import requests


class Fetcher:
    def __init__(self, base):
        self.base = base

    def __call__(self, path):
        return requests.get(self.base + path).json()
