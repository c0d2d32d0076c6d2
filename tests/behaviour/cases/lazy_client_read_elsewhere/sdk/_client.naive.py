import asyncio

import boto3

from sdk import resources


class AsyncClient:
    def __init__(self, region):
        self._region = region
        self._credentials = None
        self.messages = resources.AsyncMessages(self)
        self.batches = resources.AsyncBatches(self)

    async def _get_credentials(self):
        if self._credentials is None:
            loop = asyncio.get_running_loop()
            self._credentials = await loop.run_in_executor(None, self._resolve_credentials)
        return self._credentials

    def _resolve_credentials(self):
        return boto3.Session(region_name=self._region, profile_name=self._region).get_credentials()

    async def region(self):
        return (await self._get_credentials()).access_key
