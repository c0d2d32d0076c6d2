# asyncfix: --unsafe-fixes
# A method that is meant for others stays a plain one.
import boto3


class Client:
    def __init__(self, profile):
        self.profile = profile
        self._key = None

    def refresh(self):
        self._key = boto3.Session(profile_name=self.profile).get_credentials().access_key

    async def header(self):
        self.refresh()
        return {"Authorization": self._key}
