# asyncfix: refuses unsafe
# Something that is taken out of one container and put into another one, with the call in between.
import requests


class Pool:
    def __init__(self):
        self.free = []
        self.used = []
        self.slots = {}

    async def lend(self, worker, url):
        self.free.remove(worker)
        requests.post(url)
        self.used.append(worker)

    async def lend_any(self, url):
        worker = self.free.pop()
        requests.post(url)
        self.slots[url] = worker
        return worker

    async def give_back(self, url):
        worker = self.slots[url]
        del self.slots[url]
        requests.post(url)
        self.free.append(worker)

    async def exchange(self, old, new, url):
        self.slots[old] = None
        requests.post(url)
        self.slots[new] = old


async def settle(waiting, done, job, url):
    waiting.discard(job)
    requests.post(url)
    done.add(job)
