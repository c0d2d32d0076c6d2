# Two values belong together: nobody finds the first without the second, however many ask, and nobody makes them twice.
# asyncfix: flags --unsafe-fixes
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
            self._credentials = self._session.get_credentials()
        return self._credentials.access_key


async def main():
    client = Client()
    print(await asyncio.gather(*(client.key() for _ in range(4)), return_exceptions=True))
    print(slow.calls)
