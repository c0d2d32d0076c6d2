import requests


class Client:
    def connect(self):
        setattr(self, "session", requests.Session())

    def fetch(self, url):
        return self.session.get(url, timeout=5).text
