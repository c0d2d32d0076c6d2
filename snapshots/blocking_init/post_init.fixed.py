# asyncfix: --unsafe-fixes
# The constructor of a dataclass is made for it; `__post_init__` is a part of it.
import asyncio
from dataclasses import dataclass, field

import boto3


@dataclass
class Queue:
    region: str
    _sqs: object = field(init=False, default=None)

    def __post_init__(self):
        self._sqs = None
        self._sqs_lock = asyncio.Lock()

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        return boto3.client("sqs", region_name=self.region)

    async def send(self, body):
        return await self._get_sqs(), body
