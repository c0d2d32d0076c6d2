# asyncfix: --unsafe-fixes
# The annotation of a local says nothing of the attribute.
import asyncio

import boto3


class Queue:
    def __init__(self, region: str) -> None:
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
        session: str = boto3.Session(region_name=self._region)
        return session.client("sqs")

    async def send(self, body: str) -> tuple[object, str]:
        return await self._get_sqs(), body
