# asyncfix: --unsafe-fixes
# What the answer lacks is said when it comes.
import asyncio

import boto3


class Client:
    def __init__(self, profile):
        self._profile = profile
        self._credentials = None
        self._credentials_resolved = False
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
        session = boto3.Session(profile_name=self._profile)
        credentials = session.get_credentials()
        if credentials is None:
            raise RuntimeError("no credentials")
        return credentials

    async def headers(self):
        return {"authorization": (await self._get_credentials()).token}
