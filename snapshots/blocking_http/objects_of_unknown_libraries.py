# What a method of a shared object touches is not known where the catalogue says nothing of its library, whatever made the
# object. What the helper has made itself is its own, and so is what every thread may use.
import logging

import requests
from prometheus_client import Counter
from shelfware import Shelf, make_shelf

SHELF = Shelf()
SEEN = Counter("seen", "pages")
LOG = logging.getLogger(__name__)


class Reader:
    def __init__(self):
        self.shelf = Shelf()
        self.made = make_shelf()

    def by_attribute(self, url):
        self.shelf.put(requests.get(url).text)

    def by_factory(self, url):
        self.made.put(requests.get(url).text)

    def by_name(self, url):
        SHELF.put(requests.get(url).text)

    def by_parameter(self, url, shelf: Shelf):
        shelf.put(requests.get(url).text)

    def its_own(self, url):
        shelf = Shelf()
        shelf.put(requests.get(url).text)
        return shelf

    def for_everybody(self, url):
        SEEN.inc()
        LOG.info("%s", url)
        return requests.get(url).text

    async def read(self, url):
        self.by_attribute(url)
        self.by_factory(url)
        self.by_name(url)
        self.by_parameter(url, SHELF)
        self.its_own(url)
        self.for_everybody(url)
