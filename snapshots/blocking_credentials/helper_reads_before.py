# asyncfix: --unsafe-fixes
# The helper would assign after the wait what it made of something that it read before: other tasks may have changed that.
import boto3


class Client:
    def __init__(self, profile):
        self.profile = profile
        self._key = None
        self._refreshed = 0

    def _refresh(self):
        before = self._refreshed
        self._key = boto3.Session(profile_name=self.profile).get_credentials().access_key
        self._refreshed = before + 1

    async def header(self):
        self._refresh()
        return {"Authorization": self._key}
