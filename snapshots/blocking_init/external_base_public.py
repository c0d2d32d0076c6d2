# asyncfix: --unsafe-fixes
# asyncfix: refuses unknown-base
# A base that is not seen may read a public attribute, and a declared one may be its own.
import asyncio

import boto3
from vendor.handlers import Handler


class Queue(Handler):
    def __init__(self, region):
        super().__init__()
        self.sqs = boto3.client("sqs", region_name=region)

    async def send(self, url, body):
        return await asyncio.to_thread(self.sqs.send_message, QueueUrl=url, MessageBody=body)


class Topic(Handler):
    _sns: object = None

    def __init__(self, region):
        super().__init__()
        self._sns = boto3.client("sns", region_name=region)

    async def send(self, topic, body):
        return await asyncio.to_thread(self._sns.publish, TopicArn=topic, Message=body)
