# asyncfix: --unsafe-fixes
# Two first callers would both make the client: `cached_property` has no lock.
import asyncio
import functools

import boto3


class Jobs:
    @functools.cached_property
    def sqs(self):
        return boto3.client("sqs")

    async def send(self, body):
        await asyncio.to_thread(
            lambda: self.sqs.send_message(QueueUrl="jobs", MessageBody=body)
        )
