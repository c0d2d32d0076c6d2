# The signer is kept on the object.
# asyncfix: --unsafe-fixes

import asyncio

from botocore.auth import SigV4Auth


class Signer:
    def __init__(self, credentials, region):
        self._auth = SigV4Auth(credentials, "s3", region)

    async def headers(self, request):
        await asyncio.to_thread(self._auth.add_auth, request)
        return dict(request.headers)
