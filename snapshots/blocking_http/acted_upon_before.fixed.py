# Nothing that the call's wait could make stale: the state is taken before, private, under a lock, or was open to others.
import asyncio

import requests

known = {}


class Bank:
    def __init__(self):
        self.balance = 100
        self.savings = 100
        self.is_busy = False
        self.pending = []
        self.lock = asyncio.Lock()

    async def reserve(self, url, amount):
        if self.balance < amount:
            raise ValueError(amount)
        self.balance -= amount
        await asyncio.to_thread(requests.post, url, json={"amount": amount})

    async def alone(self, url):
        if self.is_busy:
            return
        self.is_busy = True
        try:
            await asyncio.to_thread(requests.post, url)
        finally:
            self.is_busy = False

    async def hand_in(self, url):
        pending = self.pending
        self.pending = []
        await asyncio.to_thread(requests.post, url, json=pending)

    async def guarded(self, url, amount):
        async with self.lock:
            if self.savings < amount:
                raise ValueError(amount)
            await asyncio.to_thread(requests.post, url)
            self.savings -= amount

    async def count(self, url):
        await asyncio.to_thread(requests.post, url)
        if self.balance > 0:
            self.balance -= 1


async def register(name, url):
    if name in known:
        raise ValueError(name)
    await asyncio.sleep(1)
    profile = (await asyncio.to_thread(requests.get, url)).json()
    known[name] = profile


async def collect(names, url):
    seen = {}
    for name in names:
        if name in seen:
            continue
        seen[name] = (await asyncio.to_thread(requests.get, f"{url}/{name}")).text
    return seen
