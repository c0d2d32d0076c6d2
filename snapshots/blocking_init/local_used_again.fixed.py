# asyncfix: --unsafe-fixes
# One session makes both clients, one after the other: they are made together.
import asyncio

import boto3


class Client:
    def __init__(self):
        self._sns = None
        self._sqs = None
        self._sqs_lock = asyncio.Lock()

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sns, self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    async def _get_sns(self):
        await self._get_sqs()
        return self._sns

    def _resolve_sqs(self):
        session = boto3.Session()
        sqs = session.client("sqs")
        sns = session.client("sns")
        return sns, sqs

    async def send(self):
        return await self._get_sqs(), await self._get_sns()
