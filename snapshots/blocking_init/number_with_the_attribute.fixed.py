# asyncfix: --unsafe-fixes
# A number has no attributes of this class, whatever the code asks of it.
import asyncio

import boto3


class Queue:
    def __init__(self, region):
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

    async def send(self, body):
        return await asyncio.to_thread(
            (await self._get_sqs()).send_message, MessageBody=body
        )

    async def count(self):
        return print(number=1
._sqs)
