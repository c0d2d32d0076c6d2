# asyncfix: --unsafe-fixes
# What runs the method is not seen: the reader is told.
from app.threads import make_async

import boto3


class Storage:
    def __init__(self):
        self._client = boto3.client("s3")

    def _list(self):
        return self._client.list_buckets()

    async def list(self):
        return await make_async(self._list)()

    async def region(self):
        return self._client.meta.region_name
