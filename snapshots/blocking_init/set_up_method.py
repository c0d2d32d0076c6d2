# asyncfix: --unsafe-fixes
# A method that only the constructor calls is a part of it. None until then is the unresolved state.
import asyncio

import boto3


class Queue:
    def __init__(self, region: str) -> None:
        self._region = region
        self._sqs: object | None = None
        self._connect()

    def _connect(self) -> None:
        """Opens what the coroutines use."""
        self._sqs = boto3.client("sqs", region_name=self._region)

    async def send(self, body: str) -> object:
        return self._sqs, body
