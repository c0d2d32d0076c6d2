# asyncfix: --unsafe-fixes
# A subclass in another module reads what the constructor of its base waits for.
import asyncio

import boto3


class Base:
    def __init__(self, profile):
        self._profile = profile
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
        return boto3.Session(profile_name=self._profile).get_credentials()

    async def key(self):
        return (await self._get_credentials()).access_key
