# A comment above the first statement of the condition goes with it.
# asyncfix: --unsafe-fixes --target-version 3.11

import asyncio

import boto3


class AsyncClient:
    def __init__(self, *, use_sigv4: bool, region: str | None = None) -> None:
        self._region = region
        self._credentials = None
        self._given_region = region
        self._credentials_resolved = not use_sigv4
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
        # One session for one client.
        session = boto3.Session(region_name=self._given_region)
        # Asks the metadata service when nothing else knows.
        return session.get_credentials()

    async def token(self):
        return (await self._get_credentials()).token


class OtherClient:
    def __init__(self, *, use_sigv4: bool, region: str | None = None) -> None:
        self._region = region
        self._credentials = None
        self._given_region = region
        self._credentials_resolved = not use_sigv4
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
        # Asks the metadata service when nothing else knows.
        return boto3.Session(region_name=self._given_region).get_credentials()

    async def token(self):
        return (await self._get_credentials()).token
