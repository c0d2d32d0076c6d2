# The helper asks a server for each entry of a dict to which coroutines add more, or sends a list that they extend.
import requests


class Pool:
    def __init__(self, url):
        self.url = url
        self.workers = {}
        self.past = []
        self.labels = ["a", "b"]

    def register(self, url, info):
        self.workers[url] = info

    def total_speed(self):
        return sum(requests.get(url, timeout=5).json()["speed"] for url in self.workers)

    def check(self, past, new):
        return requests.post(self.url, json={"past": past, "new": new}, timeout=5).json()

    def labelled(self):
        """Nobody changes this list."""
        return [requests.get(label, timeout=5).text for label in self.labels]

    async def risk(self, event):
        new = [event]
        result = self.check(self.past, new)
        self.past.extend(new)
        return result

    async def first_risk(self, event):
        return self.check([], [event])


pool = Pool("https://example.com")


async def status():
    return {"speed": pool.total_speed()}


async def labels():
    return pool.labelled()


async def add_worker(url, info):
    pool.register(url, info)
