# Nothing that others could miss: both steps are behind the call, in locals, or apart from each other anyway.
import asyncio

import requests


class Pool:
    def __init__(self):
        self.free = []
        self.used = []
        self.results = {}
        self.lock = asyncio.Lock()

    async def after(self, worker, url):
        requests.post(url)
        self.free.remove(worker)
        self.used.append(worker)

    async def of_locals(self, names, url):
        left, done = list(names), []
        while left:
            name = left.pop()
            requests.post(f"{url}/{name}")
            done.append(name)
        return done

    async def guarded(self, worker, url):
        async with self.lock:
            self.free.remove(worker)
            requests.post(url)
            self.used.append(worker)

    async def apart(self, worker, url):
        self.free.remove(worker)
        await asyncio.sleep(1)
        requests.post(url)
        await asyncio.sleep(1)
        self.used.append(worker)

    async def processed(self, number, url):
        job = self.free.pop(number)
        result = requests.post(url, json=job).json()
        self.results[number] = result
