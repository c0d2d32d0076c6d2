# asyncfix: --unsafe-fixes
# A client that resolves its credentials while it is built.
import boto3
import httpx


class AsyncClient:
    def __init__(self, *, profile=None, sign=True):
        self._http = httpx.AsyncClient()
        self._credentials = boto3.Session(profile_name=profile).get_credentials() if sign else None

    async def send(self, request):
        if self._credentials:
            request.headers["x-key"] = self._credentials.access_key
        return await self._http.send(request)
