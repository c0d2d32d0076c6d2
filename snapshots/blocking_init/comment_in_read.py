# asyncfix: refuses comment-in-the-way
# The comment stands inside of what an await would take the place of.
import requests


class Client:
    def __init__(self, url):
        self._base = requests.get(url).text

    async def argument(self, order):
        return order(1, self# the base
._base)
