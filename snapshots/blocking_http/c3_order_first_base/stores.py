import requests


class Root:
    def load(self, key):
        return requests.get(f"https://store.example.com/{key}", timeout=5).text


class Local(Root):
    def load(self, key):
        return key


class Remote(Root):
    pass


class Store(Remote, Local):
    pass
