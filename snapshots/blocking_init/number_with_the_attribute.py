# asyncfix: --unsafe-fixes
# A number has no attributes of this class, whatever the code asks of it.
import boto3


class Queue:
    def __init__(self, region):
        self._sqs = boto3.client("sqs", region_name=region)

    async def send(self, body):
        return self._sqs.send_message(MessageBody=body)

    async def count(self):
        return print(number=1
._sqs)
