import abc

import requests


class Loader(abc.ABC):
    @abc.abstractmethod
    def fetch(self):
        raise NotImplementedError

    def load(self):
        return self.parsed().split()

    def parsed(self):
        return self.fetch().strip()


class Remote(Loader):
    def fetch(self):
        return requests.get("https://texts.example.com", timeout=5).text


class Cached(Loader):
    def fetch(self):
        return "one two"


class Stored(Loader):
    """Leaves it open as well."""


class Memory(Stored):
    def fetch(self):
        return "three"


class Texts(Loader):
    def fetch(self):
        return self.title()

    def title(self):
        raise NotImplementedError
