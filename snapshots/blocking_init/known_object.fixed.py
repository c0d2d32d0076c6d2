# asyncfix: --unsafe-fixes
# What a factory makes is never None: no flag is needed. Session and client are made in one hop.
import asyncio

import boto3


class Queue:
    """Sends."""

    def __init__(self, name, region):
        self.name = name
        self._region = region
        self._sqs = None
        self._sqs_lock = asyncio.Lock()
        self.sent = 0

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        session = boto3.Session(region_name=self._region)
        return session.client("sqs")

    async def send(self, body):
        self.sent += 1
        return await self._get_sqs(), body
