# asyncfix: --unsafe-fixes
# A base that is not seen lets its objects have a private attribute that nobody declares: one more is the lock.
import asyncio

import boto3
from vendor.handlers import Handler


class Queue(Handler):
    def __init__(self):
        super().__init__()
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("sqs")
        return self._client
