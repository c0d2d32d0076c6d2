# The condition of a conditional resolution is asked once, in the constructor; None is a value as well.
# asyncfix: flags --unsafe-fixes
import asyncio

import boto3
import slow


class Client:
    def __init__(self, sign):
        self.sign = sign
        self._credentials = None
        if sign:
            session = boto3.Session(profile_name="dev")
            self._credentials = session.get_credentials()

    async def headers(self):
        if self._credentials is None:
            return {}
        return {"x-key": self._credentials.access_key}


async def main():
    plain, signing = Client(False), Client(True)
    signing.sign = False
    print(await asyncio.gather(plain.headers(), signing.headers(), signing.headers()))
    print(slow.calls)
