# asyncfix: refuses unsafe
# The list is still where it was, was given to somebody else, or goes along with one that is.
import asyncio

import requests


class Outbox:
    def __init__(self, url):
        self.url = url
        self.rows = []
        self.failed = []
        self.last = None

    def add(self, row):
        self.rows.append(row)
        self.failed.append(row)

    async def send(self):
        batch = self.rows
        requests.post(self.url, json=batch)

    async def flush_and_keep(self):
        batch, self.rows = self.rows, []
        self.last = batch
        requests.post(self.url, json=batch)

    async def flush_both(self):
        batch, self.rows = self.rows, []
        requests.post(self.url, json=[batch, self.failed])

    async def flush_many(self):
        batch = self.rows
        if len(batch) > 10:
            self.rows = []
        requests.post(self.url, json=batch)

    async def flush_later(self):
        batch = self.rows
        await asyncio.sleep(1)
        self.rows = []
        requests.post(self.url, json=batch)
