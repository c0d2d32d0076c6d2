# One answer gives two attributes, neither of which may be there before the other.
# asyncfix: flags --unsafe-fixes
import asyncio

import boto3
import slow


class Client:
    def __init__(self, profile):
        self._key, self._token = boto3.Session(profile_name=profile).get_credentials().get_frozen_credentials()[::2]

    async def key(self):
        return self._key

    async def token(self):
        return self._token


async def main():
    client = Client("dev")
    print(await asyncio.gather(client.key(), client.token(), client.key(), client.token()))
    print(slow.calls)
