# A comment that a formatter would write in another way goes along as it is.
# asyncfix: --unsafe-fixes --target-version 3.11

import asyncio

import boto3


class AsyncClient:
    def __init__(self, region: str) -> None:
        self._region = region
        self._credentials = None
        self._credentials_resolved = False
        self._credentials_lock = asyncio.Lock()

    async def _get_credentials(self):
        if not self._credentials_resolved:
            async with self._credentials_lock:
                if not self._credentials_resolved:
                    self._credentials = await asyncio.to_thread(
                        self._resolve_credentials
                    )
                    self._credentials_resolved = True
        return self._credentials

    def _resolve_credentials(self):
        return boto3.Session(region_name=self._region).get_credentials()#once

    async def token(self) -> str:
        return (await self._get_credentials()).token
