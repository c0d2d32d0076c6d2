# asyncfix: --unsafe-fixes
# A test puts a plain function in the place of the helper.
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
