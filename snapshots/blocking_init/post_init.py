# asyncfix: --unsafe-fixes
# The constructor of a dataclass is made for it; `__post_init__` is a part of it.
import asyncio
from dataclasses import dataclass, field

import boto3


@dataclass
class Queue:
    region: str
    _sqs: object = field(init=False, default=None)

    def __post_init__(self):
        self._sqs = boto3.client("sqs", region_name=self.region)

    async def send(self, body):
        return self._sqs, body
