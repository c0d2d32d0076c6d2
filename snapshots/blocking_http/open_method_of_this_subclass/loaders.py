import requests


class Loader:
    def fetch(self):
        raise NotImplementedError

    def load(self):
        return self.fetch().split()


class Remote(Loader):
    def fetch(self):
        return requests.get("https://texts.example.com", timeout=5).text


class Shared(Remote):
    pass


class Cached(Loader):
    def fetch(self):
        return "one two"
