# asyncfix: --unsafe-fixes
# A base that is not seen lets its objects have attributes that nobody declares, and leaves a private one of this class alone.
import asyncio

import boto3
from vendor.handlers import Handler


class Queue(Handler):
    def __init__(self, region):
        super().__init__()
        self._region = region
        self._sqs = boto3.client("sqs", region_name=region)

    async def send(self, url, body):
        return await asyncio.to_thread(self._sqs.send_message, QueueUrl=url, MessageBody=body)
