# asyncfix: --unsafe-fixes
# What is done with the value after it is assigned belongs to making it.
import asyncio

import boto3

from app import hooks


class Client:
    def __init__(self, region, trace=False):
        self._region = region
        self._trace = trace
        self._sqs = None
        self._sqs_lock = asyncio.Lock()

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        sqs = boto3.client("sqs", region_name=self._region)
        if self._trace:
            sqs.meta.events.register("before-send.sqs.*", hooks.trace)
        return sqs

    async def send(self, message):
        return await asyncio.to_thread((await self._get_sqs()).send_message, **message)
