# asyncfix: --unsafe-fixes
# A parameter that the moved statements assign is a local of the method.
import asyncio

import boto3


class Client:
    def __init__(self, region=None):
        if region is None:
            region = boto3.Session().get_credentials()
        self._region = region

    async def region(self):
        return self._region
