# asyncfix: --unsafe-fixes
# What is done with the value after it is assigned belongs to making it.
import asyncio

import boto3

from app import hooks


class Client:
    def __init__(self, region, trace=False):
        self._sqs = boto3.client("sqs", region_name=region)
        if trace:
            self._sqs.meta.events.register("before-send.sqs.*", hooks.trace)

    async def send(self, message):
        return await asyncio.to_thread(self._sqs.send_message, **message)
