import requests

PAGES = {}


class Page:
    def get(self, url, timeout):
        return self


def prepare(name):
    PAGES = {}
    PAGES[name] = requests.Session()
    return PAGES


def fetch(name):
    return PAGES[name].get(f"https://{name}.example.com", timeout=5)


class Other:
    def __init__(self):
        self.pages = {}

    def add(self, name):
        self.pages[name] = requests.Session()


class Pool:
    def __init__(self):
        self.pages: dict[str, Page] = {}

    def add(self, name, other: Other):
        other.pages[name] = requests.Session()
        self.pages[name] = Page()

    def read(self, name):
        return self.pages[name].get(f"https://{name}.example.com", timeout=5)


class Store:
    def __setitem__(self, name, session):
        session.close()

    def __getitem__(self, name):
        return Page()


class Cache:
    def __init__(self):
        self.pages = Store()

    def add(self, name):
        self.pages[name] = requests.Session()

    def read(self, name):
        return self.pages[name].get(f"https://{name}.example.com", timeout=5)
