import requests


class Profile:
    def fetch(self, url):
        return requests.get(url, timeout=5).text
