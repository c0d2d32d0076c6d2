import requests


class Resource:
    base = "https://api.example.com"

    def _load(self, path):
        return requests.get(f"{self.base}/{path}").json()
