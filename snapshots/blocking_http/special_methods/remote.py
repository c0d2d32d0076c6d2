import requests


class Folder:
    def __init__(self, url):
        self.url = url

    def __len__(self):
        return requests.get(f"{self.url}/count", timeout=5).json()

    def __repr__(self):
        return requests.get(f"{self.url}/title", timeout=5).text
