# The list was taken out before the call, and an argument takes the job out before the await: nobody else has them.
import asyncio
import json
from collections import deque

import requests


class Outbox:
    def __init__(self, url):
        self.url = url
        self.rows = []
        self.jobs = deque()

    def add(self, row):
        self.rows.append(row)
        self.jobs.append(row)

    async def flush(self):
        batch, self.rows = self.rows, []
        await asyncio.to_thread(requests.post, self.url, json=batch)

    async def flush_in_steps(self):
        batch = self.rows
        self.rows = []
        if not batch:
            return
        await asyncio.to_thread(requests.post, self.url, json=batch)

    async def dump(self, path):
        batch, self.rows = self.rows, []

        def write_file():
            with open(path, "w") as file:
                file.write(json.dumps(batch))

        await asyncio.to_thread(write_file)

    async def drain(self):
        while self.jobs:
            await asyncio.to_thread(requests.post, self.url, json=self.jobs.popleft())
