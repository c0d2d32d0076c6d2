import boto3


class SigningClient:
    def __init__(self, profile):
        self.profile = profile
        self.signed = None
        self.count = 0
        self.header = None

    def _sign(self, body):
        credentials = boto3.Session(profile_name=self.profile).get_credentials()
        self.header = (body, credentials.access_key)
        self.count += 1
        self.signed.set()
