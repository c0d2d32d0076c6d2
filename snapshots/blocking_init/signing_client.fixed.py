# asyncfix: --unsafe-fixes
# Credentials only when requests are signed; the condition stays where it was.
import asyncio

import boto3


def sign(request, credentials):
    request.headers["authorization"] = credentials.token


class AsyncClient:
    def __init__(self, *, use_sigv4: bool, region: str | None = None) -> None:
        self.use_sigv4 = use_sigv4
        self._region = region
        self._credentials = None
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
        session = boto3.Session(region_name=self._region)
        # Asks the metadata service when nothing else knows.
        return session.get_credentials()

    async def _prepare_request(self, request):
        if not self.use_sigv4:
            return
        sign(request, await self._get_credentials())
