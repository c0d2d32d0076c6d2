# asyncfix: --unsafe-fixes
# A parameter that the moved statements assign is a local of the method.
import asyncio

import boto3


class Client:
    def __init__(self, region=None):
        self._given_region = region
        self._region = None
        self._region_resolved = False
        self._region_lock = asyncio.Lock()

    async def _get_region(self):
        if not self._region_resolved:
            async with self._region_lock:
                if not self._region_resolved:
                    self._region = await asyncio.to_thread(self._resolve_region)
                    self._region_resolved = True
        return self._region

    def _resolve_region(self):
        region = self._given_region
        if region is None:
            region = boto3.Session().get_credentials()
        return region

    async def region(self):
        return await self._get_region()
