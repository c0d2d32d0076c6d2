# The first caller gives up while the second value is made: the next one finds nothing, and makes both.
# asyncfix: flags --unsafe-fixes
# shows: gave up: no => gave up: yes
import asyncio

import boto3
import slow


class Client:
    def __init__(self):
        self._session = None
        self._credentials = None

    async def key(self):
        if self._session is None:
            self._session = boto3.Session(profile_name="dev")
            self._credentials = await asyncio.to_thread(self._session.get_credentials)
        return self._credentials.access_key


async def main():
    client = Client()
    first = asyncio.create_task(client.key())
    await asyncio.sleep(0.01)
    gave_up = first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    print("gave up:", "yes" if gave_up else "no")
    print(await client.key())
