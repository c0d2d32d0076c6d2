# asyncfix: --unsafe-fixes
# The annotation of an attribute is never evaluated, that of a method is: the name may not be there.
import asyncio
from typing import TYPE_CHECKING

import boto3

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient


class Queue:
    def __init__(self, region: str) -> None:
        self._region = region
        self._sqs: SQSClient | None = None
        self._sqs_lock = asyncio.Lock()

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        return boto3.client("sqs", region_name=self._region)

    def _resolve_name(self, name: str) -> str:
        return name.lower()

    async def send(self, name: str) -> tuple["SQSClient", str]:
        return await self._get_sqs(), self._resolve_name(name)
