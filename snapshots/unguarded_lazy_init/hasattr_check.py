# asyncfix: --unsafe-fixes
# `hasattr`: there is no assignment in the constructor, the lock stands at its end.
import asyncio

import boto3


class Queue:
    def __init__(self, name):
        self.name = name

    async def send(self, body):
        if not hasattr(self, "_sqs"):
            self._sqs = boto3.client("sqs")
        return body, self._sqs
