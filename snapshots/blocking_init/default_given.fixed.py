# asyncfix: --unsafe-fixes
# What stands last in an `or` is an object: no flag is needed. Several attributes stand in the order of the constructor.
import asyncio

import boto3


class Store:
    def __init__(self, region: str, client: object | None = None) -> None:
        self._client = client
        self._region = region
        self._s3: object | None = None
        self._s3_lock = asyncio.Lock()
        self._sqs = None
        self._sqs_lock = asyncio.Lock()

    async def _get_s3(self) -> object:
        if self._s3 is None:
            async with self._s3_lock:
                if self._s3 is None:
                    self._s3 = await asyncio.to_thread(self._resolve_s3)
        return self._s3

    def _resolve_s3(self) -> object:
        return self._client or boto3.client("s3", region_name=self._region)

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        return boto3.client("sqs", region_name=self._region)

    async def both(self) -> tuple[object, object]:
        return await self._get_s3(), await self._get_sqs()
