# asyncfix: --unsafe-fixes
# What the constructor makes of the value is made together with it; what stands between stays.
import asyncio

import boto3


class Store:
    def __init__(self, bucket, region=None, timeout=10):
        session = boto3.Session(region_name=region)
        self._timeout = timeout
        # The table is never empty.
        self._client = session.client("s3")
        self._prefix = "/".join([bucket, "objects"])
        self._paginator = self._client.get_paginator("list_objects_v2")

    async def head(self, key):
        return await asyncio.to_thread(self._client.head_object, Bucket=self._prefix, Key=key)

    async def pages(self):
        async with asyncio.timeout(self._timeout):
            return self._paginator, self._client.meta.region_name
