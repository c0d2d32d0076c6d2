import requests


class Repository:
    def __init__(self, url):
        self.url = url

    @property
    def stars(self):
        return requests.get(self.url).json()["stars"]
