# asyncfix: --unsafe-fixes
# What the answer lacks is said when it comes.
import asyncio

import boto3


class Client:
    def __init__(self, profile):
        session = boto3.Session(profile_name=profile)
        credentials = session.get_credentials()
        if credentials is None:
            raise RuntimeError("no credentials")
        self._credentials = credentials

    async def headers(self):
        return {"authorization": self._credentials.token}
