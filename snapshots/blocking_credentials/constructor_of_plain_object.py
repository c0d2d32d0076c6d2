# Credentials are resolved when the client is made, outside the loop.
# asyncfix: clean

import boto3


class Client:
    def __init__(self, profile):
        self.credentials = boto3.Session(profile_name=profile).get_credentials()

    async def region(self):
        return "us-east-1" if self.credentials else None


client = Client("default")
