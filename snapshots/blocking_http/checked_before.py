# The check leaves early, and the assignment comes after the call: the same race in another order.
# asyncfix: refuses check-then-act

import requests


class Workers:
    def __init__(self):
        self.known = {}

    async def add(self, address):
        if address in self.known:
            raise ValueError(address)
        self.known[address] = requests.get(f"http://{address}/status").json()
