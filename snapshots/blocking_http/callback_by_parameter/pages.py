import requests


def load():
    return requests.get("https://example.com", timeout=5).text


class Page:
    def load(self):
        return load()
