# asyncfix: --unsafe-fixes
# Names that the base class uses in another file are taken.
import asyncio

import boto3
from base import Base


class Queue(Base):
    def __init__(self, region):
        super().__init__()
        self._given_region = region
        self._sqs = None
        self._sqs_lock_2 = asyncio.Lock()

    async def _get_sqs_2(self):
        if self._sqs is None:
            async with self._sqs_lock_2:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        return boto3.client("sqs", region_name=self._given_region)

    async def send(self, body):
        return await self._get_sqs_2(), body
