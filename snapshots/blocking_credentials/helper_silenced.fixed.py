# asyncfix: --unsafe-fixes
# A comment silences one of the calls, which would have to change with the helper.
import asyncio

import boto3


class Client:
    def __init__(self, profile):
        self.profile = profile
        self._key = None

    def _refresh(self):
        self._key = boto3.Session(profile_name=self.profile).get_credentials().access_key

    async def header(self):
        self._refresh()  # asyncfix: ignore
        return {"Authorization": self._key}

    async def key(self):
        await asyncio.to_thread(self._refresh)
        return self._key
