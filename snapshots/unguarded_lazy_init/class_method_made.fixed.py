# asyncfix: --unsafe-fixes
# The class keeps it: the lock is the class's as well, though there is a constructor.
import asyncio

import boto3


class Config:
    _client = None
    _client_lock = asyncio.Lock()

    def __init__(self, name):
        self.name = name

    @classmethod
    async def client(cls):
        if cls._client is None:
            async with cls._client_lock:
                if cls._client is None:
                    cls._client = await asyncio.to_thread(boto3.client, "ssm")
        return cls._client
