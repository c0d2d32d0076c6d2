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
        if use_sigv4:
            session = boto3.Session(region_name=region)
            # Asks the metadata service when nothing else knows.
            self._credentials = session.get_credentials()

    async def _prepare_request(self, request):
        if not self.use_sigv4:
            return
        sign(request, self._credentials)
