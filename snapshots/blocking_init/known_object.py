# asyncfix: --unsafe-fixes
# What a factory makes is never None: no flag is needed. Session and client are made in one hop.
import asyncio

import boto3


class Queue:
    """Sends."""

    def __init__(self, name, region):
        self.name = name
        session = boto3.Session(region_name=region)
        self._sqs = session.client("sqs")
        self.sent = 0

    async def send(self, body):
        self.sent += 1
        return self._sqs, body
