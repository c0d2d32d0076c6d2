# asyncfix: refuses synchronous-readers
# Whoever has the client can read `region`.
import asyncio

import boto3


class Client:
    def __init__(self):
        self.session = boto3.Session()

    async def region(self):
        return self.session
