import requests


class Schema:
    def __init__(self, url):
        self.fields = self._load(url)

    def _load(self, url):
        return requests.get(url).json()["fields"]
