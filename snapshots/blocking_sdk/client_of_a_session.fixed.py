# asyncfix: --unsafe-fixes
# The chain moves whole, and with it a session that others may be using.
import asyncio

import boto3


class Jobs:
    def __init__(self):
        self.session = boto3.Session()
        self.table = boto3.resource("dynamodb").Table("jobs")

    async def send(self, body):
        await asyncio.to_thread(
            lambda: self.session.client("sqs").send_message(QueueUrl="jobs", MessageBody=body)
        )
        await asyncio.to_thread(self.table.put_item, Item={"body": body})
