# asyncfix: refuses unknown-base
# A model refuses attributes that it does not declare.
import asyncio

import boto3
from pydantic import BaseModel


class Client(BaseModel):
    def __init__(self):
        super().__init__()
        self._sqs = boto3.client("sqs")

    async def send(self):
        return self._sqs
