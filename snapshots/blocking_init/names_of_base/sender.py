# asyncfix: --unsafe-fixes
# Names that the base class uses in another file are taken.
import asyncio

import boto3
from base import Base


class Queue(Base):
    def __init__(self, region):
        super().__init__()
        self._sqs = boto3.client("sqs", region_name=region)

    async def send(self, body):
        return self._sqs, body
