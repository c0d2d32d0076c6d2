# asyncfix: --unsafe-fixes
# A client that is made on first use, by a call that asks for credentials.
import boto3


class Store:
    def __init__(self, region):
        self._region = region
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = boto3.client("s3", region_name=self._region)
        return self._client
