import requests


class Link:
    def __init__(self, url):
        self.url = url

    def __add__(self, rest):
        return Link(self.url + rest)

    def fetch(self):
        return requests.get(self.url, timeout=5).text
