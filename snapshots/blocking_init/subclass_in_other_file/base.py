# asyncfix: --unsafe-fixes
# A subclass in another module reads what the constructor of its base waits for.
import boto3


class Base:
    def __init__(self, profile):
        self._credentials = boto3.Session(profile_name=profile).get_credentials()

    async def key(self):
        return self._credentials.access_key
