import requests


class Client:
    def fetch(self, url):
        return requests.get(url).json()


def fetch(url):
    return Client().fetch(url)
