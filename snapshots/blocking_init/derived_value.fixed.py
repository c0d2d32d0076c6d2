# asyncfix: --unsafe-fixes
# What the constructor makes of the value is made together with it; what stands between stays.
import asyncio

import boto3


class Store:
    def __init__(self, bucket, region=None, timeout=10):
        self._timeout = timeout
        self._prefix = "/".join([bucket, "objects"])
        self._region = region
        self._paginator = None
        self._client = None
        self._client_lock = asyncio.Lock()

    async def _get_client(self):
        if self._client is None:
            async with self._client_lock:
                if self._client is None:
                    self._paginator, self._client = await asyncio.to_thread(self._resolve_client)
        return self._client

    async def _get_paginator(self):
        await self._get_client()
        return self._paginator

    def _resolve_client(self):
        session = boto3.Session(region_name=self._region)
        # The table is never empty.
        client = session.client("s3")
        paginator = client.get_paginator("list_objects_v2")
        return paginator, client

    async def head(self, key):
        return await asyncio.to_thread(
            (await self._get_client()).head_object, Bucket=self._prefix, Key=key
        )

    async def pages(self):
        async with asyncio.timeout(self._timeout):
            return await self._get_paginator(), (await self._get_client()).meta.region_name
