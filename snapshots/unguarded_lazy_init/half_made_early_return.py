# asyncfix: --unsafe-fixes
# What belongs to the value is asked of it, behind a check that returns early.
import asyncio

import boto3


class Client:
    def __init__(self):
        self._session = None
        self._credentials = None

    async def session(self):
        if self._session is not None:
            return self._session
        self._session = boto3.Session(profile_name="dev")
        # Asks the metadata service.
        self._credentials = self._session.get_credentials()
        return self._session
