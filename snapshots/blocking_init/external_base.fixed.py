# asyncfix: --unsafe-fixes
# A base that is not seen lets its objects have attributes that nobody declares, and leaves a private one of this class alone.
import asyncio

import boto3
from vendor.handlers import Handler


class Queue(Handler):
    def __init__(self, region):
        super().__init__()
        self._region = region
        self._sqs = None
        self._sqs_lock = asyncio.Lock()

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        return boto3.client("sqs", region_name=self._region)

    async def send(self, url, body):
        return await asyncio.to_thread(
            (await self._get_sqs()).send_message, QueueUrl=url, MessageBody=body
        )
