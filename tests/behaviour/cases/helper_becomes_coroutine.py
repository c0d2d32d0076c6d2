# A helper waits for credentials and puts what it made of them into headers that other tasks read: they never see one without the other.
# asyncfix: flags --unsafe-fixes
import asyncio
import time

import boto3


class Headers(dict):
    """Takes a while to change, as a large one would."""

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        until = time.perf_counter() + 0.02
        while time.perf_counter() < until:
            pass


class Client:
    def __init__(self):
        self.headers = Headers(key="none", date="none")

    def _sign(self, date):
        credentials = boto3.Session(profile_name=date).get_credentials()
        self.headers["key"] = credentials.access_key[4:]
        self.headers["date"] = date

    async def post(self, date):
        self._sign(date)
        return dict(self.headers)


async def watch(headers, seen):
    while True:
        seen.add(headers["key"] == headers["date"])
        await asyncio.sleep(0)


async def main():
    client = Client()
    seen = set()
    watcher = asyncio.ensure_future(watch(client.headers, seen))
    print(await client.post("monday"))
    print(await asyncio.gather(client.post("tuesday"), client.post("friday")))
    watcher.cancel()
    print(seen)
