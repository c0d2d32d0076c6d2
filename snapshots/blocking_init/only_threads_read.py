# asyncfix: --unsafe-fixes
# Only what runs in threads reads it: one plain method gives it, and no coroutine is needed.
import asyncio

import boto3


class Storage:
    def __init__(self, bucket):
        self._bucket = bucket
        self._client = boto3.client("s3")

    def _put(self, key, data):
        self._client.put_object(Bucket=self._bucket, Key=key, Body=data)

    def _url(self, key):
        return self._client.generate_presigned_url("get_object", Params={"Bucket": self._bucket, "Key": key})

    def _put_and_sign(self, key, data):
        self._put(key, data)
        return self._url(key)

    async def put(self, key, data):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, self._put_and_sign, key, data)
