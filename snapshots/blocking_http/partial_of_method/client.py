import requests


class Client:
    def fetch(self, url, timeout):
        return requests.get(url, timeout=timeout).text
