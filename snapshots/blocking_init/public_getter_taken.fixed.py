# asyncfix: --unsafe-fixes
# The public name for the coroutine is one that the file uses for something else.
import asyncio

import boto3


class Client:
    def __init__(self, profile):
        self._profile = profile
        self.credentials = None
        self._credentials_resolved = False
        self._credentials_lock = asyncio.Lock()

    async def _get_credentials(self):
        if not self._credentials_resolved:
            async with self._credentials_lock:
                if not self._credentials_resolved:
                    self.credentials = await asyncio.to_thread(
                        self._resolve_credentials
                    )
                    self._credentials_resolved = True
        return self.credentials

    def _resolve_credentials(self):
        return boto3.Session(profile_name=self._profile).get_credentials()

    async def key(self):
        return (await self._get_credentials()).access_key
