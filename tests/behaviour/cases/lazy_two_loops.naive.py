# Without the lock every caller resolves the credentials.
import asyncio

import boto3
import slow


class Client:
    def __init__(self, profile):
        self._profile = profile
        self._credentials = None

    async def _get_credentials(self):
        if self._credentials is None:
            loop = asyncio.get_running_loop()
            self._credentials = await loop.run_in_executor(None, self._resolve_credentials)
        return self._credentials

    def _resolve_credentials(self):
        return boto3.Session(profile_name=self._profile).get_credentials()

    async def key(self):
        return (await self._get_credentials()).access_key


async def several(client):
    return await asyncio.gather(*(client.key() for _ in range(5)))


async def main():
    client = Client("dev")
    loop = asyncio.get_running_loop()
    for _ in range(2):
        print(await loop.run_in_executor(None, lambda: asyncio.run(several(client))))
    print(slow.calls)
