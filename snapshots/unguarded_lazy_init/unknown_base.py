# asyncfix: refuses unknown-base
# A model refuses attributes that it does not declare.
import asyncio

import boto3
from pydantic import BaseModel


class Store(BaseModel):
    def __init__(self):
        super().__init__()
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("s3")
        return self._client
