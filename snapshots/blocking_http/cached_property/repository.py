from functools import cached_property

import requests


class Repository:
    def __init__(self, url):
        self.url = url

    @cached_property
    def stars(self):
        return requests.get(self.url).json()["stars"]
