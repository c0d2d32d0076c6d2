# asyncfix: --unsafe-fixes
# The helper is also handed to something that wants a plain function.
import asyncio

import boto3


class Client:
    def __init__(self, scheduler, profile):
        self.profile = profile
        self._key = None
        scheduler.every(hours=1, call=self._refresh)

    def _refresh(self):
        self._key = boto3.Session(profile_name=self.profile).get_credentials().access_key

    async def header(self):
        await asyncio.to_thread(self._refresh)
        return {"Authorization": self._key}
