# asyncfix: --unsafe-fixes
# What belongs to the value is asked of it, behind a check that returns early.
import asyncio

import boto3


class Client:
    def __init__(self):
        self._session = None
        self._session_lock = asyncio.Lock()
        self._credentials = None

    async def session(self):
        if self._session is not None:
            return self._session
        async with self._session_lock:
            if self._session is not None:
                return self._session
            session = await asyncio.to_thread(boto3.Session, profile_name="dev")
            # Asks the metadata service.
            self._credentials = await asyncio.to_thread(session.get_credentials)
            self._session = session
        return self._session
