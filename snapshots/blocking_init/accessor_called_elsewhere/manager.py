# What the constructor resolved is now resolved by a plain method when that is the first to ask, and a coroutine in another
# file calls it.
# asyncfix: --unsafe-fixes --strict
import boto3


class Manager:
    def __init__(self, profile):
        self._credentials = boto3.Session(profile_name=profile).get_credentials()

    async def send(self, request):
        request.key = self._credentials.access_key

    def address(self):
        return self._credentials.method
