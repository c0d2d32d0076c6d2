import boto3


class SigningClient:
    service = "none"

    def __init__(self, profile=None):
        self.profile = profile
        self._credentials = boto3.Session(profile_name=profile).get_credentials()

    async def who(self):
        return self.service + ":" + self._credentials.access_key
