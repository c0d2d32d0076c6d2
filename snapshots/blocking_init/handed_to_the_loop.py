# asyncfix: refuses synchronous-readers
# The loop runs the callback itself.
import asyncio

import boto3


class Storage:
    def __init__(self):
        self._client = boto3.client("s3")

    def _report(self):
        print(self._client.meta.region_name)

    async def report(self):
        asyncio.get_running_loop().call_soon(self._report)

    async def region(self):
        return self._client.meta.region_name
