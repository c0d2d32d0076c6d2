# What the constructor resolved is now resolved by a plain method when that is the first to ask, and a coroutine in another
# file calls it.
# asyncfix: --unsafe-fixes --strict
import asyncio
import threading

import boto3


class Manager:
    def __init__(self, profile):
        self._profile = profile
        self._credentials = None
        self._credentials_resolved = False
        self._credentials_lock = threading.Lock()

    async def _get_credentials(self):
        if not self._credentials_resolved:
            await asyncio.to_thread(self._get_credentials_sync)
        return self._credentials

    def _get_credentials_sync(self):
        if not self._credentials_resolved:
            with self._credentials_lock:
                if not self._credentials_resolved:
                    self._credentials = self._resolve_credentials()
                    self._credentials_resolved = True
        return self._credentials

    def _resolve_credentials(self):
        return boto3.Session(profile_name=self._profile).get_credentials()

    async def send(self, request):
        request.key = (await self._get_credentials()).access_key

    def address(self):
        return self._get_credentials_sync().method
