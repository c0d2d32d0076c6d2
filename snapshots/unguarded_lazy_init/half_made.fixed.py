# asyncfix: --unsafe-fixes
# The check would say yes while the credentials are still being asked for: what it asks for is assigned last.
import asyncio

import boto3


class Client:
    def __init__(self):
        self._session = None
        self._session_lock = asyncio.Lock()
        self._credentials = None

    async def headers(self):
        if self._session is None:
            async with self._session_lock:
                if self._session is None:
                    session = await asyncio.to_thread(boto3.Session, profile_name="dev")
                    self._credentials = await asyncio.to_thread(session.get_credentials)
                    self._session = session
        return {"key": self._credentials.access_key}
