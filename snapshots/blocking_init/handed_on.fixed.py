# asyncfix: --unsafe-fixes
# What runs the method is not seen: the reader is told.
import asyncio
import threading

from app.threads import make_async

import boto3


class Storage:
    def __init__(self):
        self._client = None
        self._client_lock = threading.Lock()

    async def _get_client(self):
        if self._client is None:
            await asyncio.to_thread(self._get_client_sync)
        return self._client

    def _get_client_sync(self):
        if self._client is None:
            with self._client_lock:
                if self._client is None:
                    self._client = self._resolve_client()
        return self._client

    def _resolve_client(self):
        return boto3.client("s3")

    def _list(self):
        return self._get_client_sync().list_buckets()

    async def list(self):
        return await make_async(self._list)()

    async def region(self):
        return (await self._get_client()).meta.region_name
