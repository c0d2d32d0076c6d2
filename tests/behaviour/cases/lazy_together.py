# Two values, one made of the other, are made in one hop, once, whichever is wanted first.
# asyncfix: flags --unsafe-fixes
import asyncio

import boto3
import slow


class Store:
    def __init__(self, region, name):
        session = boto3.Session(region_name=region)
        self._sqs = session.client("sqs")
        self.name = name
        self._label = "/".join([type(self._sqs).__name__, name])

    async def label(self):
        return self._label

    async def kind(self):
        return type(self._sqs).__name__, self.name


def in_another_loop(store):
    return asyncio.run(store.label())


async def main():
    store = Store("us", "jobs")
    print(await asyncio.gather(store.label(), store.kind(), store.label(), store.kind()))
    print(await asyncio.get_running_loop().run_in_executor(None, in_another_loop, store))
    print(slow.calls)
    later = Store("eu", "mails")
    print(await later.kind(), await later.label())
    print(slow.calls)
