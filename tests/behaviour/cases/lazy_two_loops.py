# Two event loops, one after the other, use one client: the first resolves it for all of its callers, the second finds it.
# asyncfix: flags --unsafe-fixes
import asyncio

import boto3
import slow


class Client:
    def __init__(self, profile):
        self._credentials = boto3.Session(profile_name=profile).get_credentials()

    async def key(self):
        return self._credentials.access_key


async def several(client):
    return await asyncio.gather(*(client.key() for _ in range(5)))


async def main():
    client = Client("dev")
    loop = asyncio.get_running_loop()
    for _ in range(2):
        print(await loop.run_in_executor(None, lambda: asyncio.run(several(client))))
    print(slow.calls)
