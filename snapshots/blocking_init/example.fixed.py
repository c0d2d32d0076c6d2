# asyncfix: --unsafe-fixes
# A client that resolves its credentials while it is built.
import asyncio

import boto3
import httpx


class AsyncClient:
    def __init__(self, *, profile=None, sign=True):
        self._http = httpx.AsyncClient()
        self._profile = profile
        self._credentials = None
        self._credentials_resolved = not sign
        self._credentials_lock = asyncio.Lock()

    async def _get_credentials(self):
        if not self._credentials_resolved:
            async with self._credentials_lock:
                if not self._credentials_resolved:
                    self._credentials = await asyncio.to_thread(self._resolve_credentials)
                    self._credentials_resolved = True
        return self._credentials

    def _resolve_credentials(self):
        return boto3.Session(profile_name=self._profile).get_credentials()

    async def send(self, request):
        credentials = await self._get_credentials()
        if credentials:
            request.headers["x-key"] = credentials.access_key
        return await self._http.send(request)
