# asyncfix: --unsafe-fixes
# The public name for the coroutine is one that the file uses for something else.
import asyncio

import boto3


class Client:
    def __init__(self, profile):
        self.credentials = boto3.Session(profile_name=profile).get_credentials()

    async def key(self):
        return self.credentials.access_key
