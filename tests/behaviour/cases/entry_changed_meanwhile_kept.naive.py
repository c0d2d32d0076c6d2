# A helper waits for each job that lies under a key of a dictionary: in a thread, another task adds one meanwhile.
import asyncio
import time


class Jobs:
    def __init__(self):
        self.data = {"jobs": {"a": 1, "b": 2}}

    @property
    def jobs(self):
        return self.data["jobs"]

    def send(self):
        for name in self.jobs:
            time.sleep(0.3)
        return "sent"

    async def run(self):
        return await asyncio.to_thread(self.send)

    async def add(self):
        await asyncio.sleep(0.1)
        self.data["jobs"]["new"] = 3


async def main():
    jobs = Jobs()
    print(await asyncio.gather(jobs.run(), jobs.add(), return_exceptions=True))
