# asyncfix: --unsafe-fixes
# What was never wanted need not be released.
import asyncio

import boto3


class Queue:
    def __init__(self):
        self._sqs = None
        self._sqs_lock = asyncio.Lock()
        self._sns = None
        self._sns_lock = asyncio.Lock()

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        return boto3.client("sqs")

    async def _get_sns(self):
        if self._sns is None:
            async with self._sns_lock:
                if self._sns is None:
                    self._sns = await asyncio.to_thread(self._resolve_sns)
        return self._sns

    def _resolve_sns(self):
        return boto3.client("sns")

    async def send(self, body):
        return await self._get_sqs(), await self._get_sns(), body

    async def aclose(self):
        if self._sqs is not None:
            self._sqs.close()
        if self._sns is not None:
            self._sns.close()

    async def __aexit__(self, *exception):
        await self.aclose()

    def close(self):
        if self._sqs is not None:
            self._sqs.close()
