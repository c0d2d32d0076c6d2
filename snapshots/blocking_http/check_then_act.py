# Two tasks that find nothing in the cache would both fetch, and the later answer would win.
# asyncfix: refuses unsafe

import requests


class Rates:
    def __init__(self):
        self.known = {}

    async def rate(self, currency):
        if currency not in self.known:
            self.known[currency] = requests.get(f"https://api.example.com/{currency}").json()
        return self.known[currency]
