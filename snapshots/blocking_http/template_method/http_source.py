import requests

from base import Source


class HttpSource(Source):
    def fetch(self):
        return requests.get(self.url).text


class CachedSource(HttpSource):
    pass
