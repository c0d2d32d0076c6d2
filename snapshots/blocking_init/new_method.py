# asyncfix: refuses eager-constructor
# `__new__` has no `self` to keep anything in.
import asyncio

import boto3


class Queue:
    def __new__(cls, region):
        queue = super().__new__(cls)
        queue._sqs = boto3.client("sqs", region_name=region)
        return queue

    async def send(self, body):
        return self._sqs, body
