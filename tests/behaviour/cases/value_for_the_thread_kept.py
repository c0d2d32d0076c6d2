# What a helper finds in the object is what this task has put there: in a thread it would be another task's.
# unchanged: the thread would read what another task has set meanwhile
import asyncio

import requests


class Gateway:
    def __init__(self):
        self.page = 0

    def fetch(self):
        requests.post("https://service.example/token")
        return self.page

    async def of(self, page):
        self.page = page
        return self.fetch()


async def main():
    gateway = Gateway()
    print(await asyncio.gather(gateway.of(1), gateway.of(2)))
