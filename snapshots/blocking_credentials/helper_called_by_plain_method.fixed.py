# asyncfix: --unsafe-fixes
# A plain method calls the helper as well, so that it stays a plain function and runs in the thread whole.
import asyncio

import boto3


class Client:
    def __init__(self, profile):
        self.profile = profile
        self._key = None

    def _refresh(self):
        self._key = boto3.Session(profile_name=self.profile).get_credentials().access_key

    def key(self):
        self._refresh()
        return self._key

    async def header(self):
        await asyncio.to_thread(self._refresh)
        return {"Authorization": self._key}
