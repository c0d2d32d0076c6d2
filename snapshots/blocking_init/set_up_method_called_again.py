# asyncfix: refuses eager-constructor
# A method that others call as well does its work when they call it.
import asyncio

import boto3


class Queue:
    def __init__(self, region):
        self._region = region
        self.connect()

    def connect(self):
        self._sqs = boto3.client("sqs", region_name=self._region)

    async def send(self, body):
        return self._sqs, body


def reconnect(queue: Queue):
    queue.connect()
