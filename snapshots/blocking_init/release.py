# asyncfix: --unsafe-fixes
# What was never wanted need not be released.
import asyncio

import boto3


class Queue:
    def __init__(self):
        self._sqs = boto3.client("sqs")
        self._sns = boto3.client("sns")

    async def send(self, body):
        return self._sqs, self._sns, body

    async def aclose(self):
        self._sqs.close()
        if self._sns is not None:
            self._sns.close()

    async def __aexit__(self, *exception):
        await self.aclose()

    def close(self):
        self._sqs.close()
