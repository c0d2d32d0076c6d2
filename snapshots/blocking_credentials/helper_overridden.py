# asyncfix: --unsafe-fixes
# A subclass has a helper of its own, so that it is not known which one a coroutine calls.
import boto3


class Client:
    def __init__(self, profile):
        self.profile = profile
        self._key = None

    def _refresh(self):
        self._key = boto3.Session(profile_name=self.profile).get_credentials().access_key

    async def header(self):
        self._refresh()
        return {"Authorization": self._key}


class Anonymous(Client):
    def _refresh(self):
        self._key = "anonymous"
