import boto3

from sdk import resources


class AsyncClient:
    def __init__(self, region):
        self._credentials = boto3.Session(region_name=region, profile_name=region).get_credentials()
        self.messages = resources.AsyncMessages(self)
        self.batches = resources.AsyncBatches(self)

    async def region(self):
        return self._credentials.access_key
