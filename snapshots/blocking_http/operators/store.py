import requests


class Store:
    def __init__(self, url: str):
        self.url = url

    def __contains__(self, key):
        return requests.head(f"{self.url}/{key}", timeout=5).ok

    def __getitem__(self, key):
        return requests.get(f"{self.url}/{key}", timeout=5).json()

    def __setitem__(self, key, value):
        requests.put(f"{self.url}/{key}", json=value, timeout=5)

    def __delitem__(self, key):
        requests.delete(f"{self.url}/{key}", timeout=5)

    def __eq__(self, other):
        return requests.get(self.url, timeout=5).text == requests.get(other.url, timeout=5).text

    def __add__(self, other):
        return requests.post(self.url, json=other, timeout=5).json()


class Log:
    """Has no `__contains__`: `in` goes over the lines."""

    def __iter__(self):
        yield from requests.get("https://example.com/log", timeout=5).text.splitlines()
