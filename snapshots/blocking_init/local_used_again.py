# asyncfix: --unsafe-fixes
# One session makes both clients, one after the other: they are made together.
import asyncio

import boto3


class Client:
    def __init__(self):
        session = boto3.Session()
        self._sqs = session.client("sqs")
        self._sns = session.client("sns")

    async def send(self):
        return self._sqs, self._sns
