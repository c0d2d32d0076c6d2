# asyncfix: --unsafe-fixes
# Whoever has the client can read `session`: coroutines of the project await it, others have to be looked at.
import asyncio

import boto3


class Client:
    def __init__(self):
        self.session = boto3.Session()

    async def region(self):
        return self.session
