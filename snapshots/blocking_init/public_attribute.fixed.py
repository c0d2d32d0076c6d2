# asyncfix: --unsafe-fixes
# Whoever has the client can read `session`: coroutines of the project await it, others have to be looked at.
import asyncio

import boto3


class Client:
    def __init__(self):
        self.session = None
        self._session_lock = asyncio.Lock()

    async def get_session(self):
        if self.session is None:
            async with self._session_lock:
                if self.session is None:
                    self.session = await asyncio.to_thread(self._resolve_session)
        return self.session

    def _resolve_session(self):
        return boto3.Session()

    async def region(self):
        return await self.get_session()
