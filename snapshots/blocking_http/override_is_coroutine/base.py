import requests


class Source:
    def load(self, url):
        return requests.get(url).json()
