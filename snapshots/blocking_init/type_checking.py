# asyncfix: --unsafe-fixes
# The annotation of an attribute is never evaluated, that of a method is: the name may not be there.
import asyncio
from typing import TYPE_CHECKING

import boto3

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient


class Queue:
    def __init__(self, region: str) -> None:
        self._sqs: SQSClient = boto3.client("sqs", region_name=region)

    def _resolve_name(self, name: str) -> str:
        return name.lower()

    async def send(self, name: str) -> tuple["SQSClient", str]:
        return self._sqs, self._resolve_name(name)
