from typing import Self

import requests


class Query:
    def __init__(self):
        self.parameters = {}

    def where(self, name, value) -> Self:
        self.parameters[name] = value
        return self

    def limited(self, limit) -> Self:
        self.parameters["limit"] = limit
        return self


class ItemQuery(Query):
    def fetch(self):
        return requests.get("https://items.example.com", params=self.parameters, timeout=5).json()
