import requests


class Client:
    def connect(self, name):
        setattr(self, name, requests.Session())

    def fetch(self, url):
        return self.session.get(url, timeout=5).text
