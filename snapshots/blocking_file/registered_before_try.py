# asyncfix: refuses unsafe
"""What a `finally` takes out again has been put in before the new await: a cancellation there would leave it in."""

from pathlib import Path


class Hub:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.clients = set()
        self.jobs = {}
        self.running = False
        self.count = 0

    async def serve(self, client) -> None:
        self.clients.add(client)
        greeting = self.path.read_text()
        try:
            await client.send(greeting)
        finally:
            self.clients.discard(client)

    async def work(self, key: str, job) -> None:
        self.jobs[key] = job
        text = self.path.read_text()
        try:
            await job.run(text)
        finally:
            del self.jobs[key]

    async def run(self, job) -> None:
        self.running = True
        text = self.path.read_text()
        try:
            await job.run(text)
        finally:
            self.running = False

    async def take_part(self, job) -> None:
        self.count += 1
        text = self.path.read_text()
        try:
            await job.run(text)
        finally:
            self.count -= 1
