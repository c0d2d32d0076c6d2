# asyncfix: refuses eager-constructor
# The session is used again below.
import asyncio

import boto3


class Client:
    def __init__(self):
        session = boto3.Session()
        self._sqs = session.client("sqs")
        self._sns = session.client("sns")

    async def send(self):
        return self._sqs, self._sns
