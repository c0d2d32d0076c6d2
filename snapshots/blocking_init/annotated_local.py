# asyncfix: --unsafe-fixes
# The annotation of a local says nothing of the attribute.
import asyncio

import boto3


class Queue:
    def __init__(self, region: str) -> None:
        session: str = boto3.Session(region_name=region)
        self._sqs = session.client("sqs")

    async def send(self, body: str) -> tuple[object, str]:
        return self._sqs, body
