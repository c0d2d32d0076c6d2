# Plain code outside a loop still reads what the constructor no longer makes; coroutines find it made.
# asyncfix: flags --unsafe-fixes
import asyncio

import boto3
import slow


class Client:
    def __init__(self, region):
        self._region = region
        self._s3 = boto3.client("s3", region_name=region)

    def describe(self):
        return "{} {}".format(self._region, type(self._s3).__name__)

    async def client(self):
        return type(self._s3).__name__


made_before = Client("eu")
print(made_before.describe())
slow.calls.clear()


async def main():
    print(await made_before.client())
    client = Client("us")
    print(await asyncio.gather(client.client(), client.client()))
    print(client.describe(), slow.calls)
