# asyncfix: --unsafe-fixes
# The helper stands in the base class, and the coroutines that call it in another file: both change together.
import asyncio

import boto3


class SigningClient:
    def __init__(self, profile):
        self.profile = profile
        self.headers = {}

    async def _sign(self, request):
        credentials = await asyncio.to_thread(
            lambda: boto3.Session(profile_name=self.profile).get_credentials()
        )
        self.headers["Authorization"] = credentials.sign(request)
