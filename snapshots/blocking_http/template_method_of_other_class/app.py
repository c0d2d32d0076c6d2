# asyncfix: clean
# An object of another class has another method, and `super()` means the base class.
import requests


class Source:
    def __init__(self, url):
        self.url = url

    def load(self):
        return self.fetch()

    def fetch(self):
        return ""

    def kind(self):
        return "none"


class HttpSource(Source):
    def fetch(self):
        return requests.get(self.url).text


class TextSource(HttpSource):
    def fetch(self):
        return super().kind()

    def kind(self):
        return requests.get(self.url).reason


async def plain(url):
    return Source(url).load()


async def text(url):
    return TextSource(url).load()
