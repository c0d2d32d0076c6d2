# asyncfix: refuses eager-constructor
# Where the try fails there is no client, and readers fail with it.
import asyncio
import logging

import boto3


class Storage:
    def __init__(self, bucket, **kwargs):
        try:
            self.bucket = bucket
            self.client = boto3.client("s3", **kwargs)
        except ValueError as error:
            logging.warning("no client: %s", error)

    async def head(self, key):
        return await asyncio.to_thread(self.client.head_object, Bucket=self.bucket, Key=key)
