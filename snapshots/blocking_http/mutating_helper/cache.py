import requests


class Cache:
    def __init__(self):
        self.pages = {}

    def refresh(self, url):
        self.pages[url] = requests.get(url).text
