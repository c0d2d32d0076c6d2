import requests


class Resource:
    def _load(self, path):
        return requests.get(f"https://api.example.com/{path}").json()
