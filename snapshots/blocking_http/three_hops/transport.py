import requests


class Transport:
    def send(self, method, url):
        return requests.request(method, url, timeout=10)
