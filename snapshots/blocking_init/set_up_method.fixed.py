# asyncfix: --unsafe-fixes
# A method that only the constructor calls is a part of it. None until then is the unresolved state.
import asyncio

import boto3


class Queue:
    def __init__(self, region: str) -> None:
        self._region = region
        self._sqs: object | None = None
        self._connect()

    def _connect(self) -> None:
        """Opens what the coroutines use."""
        self._sqs_lock = asyncio.Lock()

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        return boto3.client("sqs", region_name=self._region)

    async def send(self, body: str) -> object:
        return await self._get_sqs(), body
