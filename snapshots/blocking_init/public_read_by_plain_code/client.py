# asyncfix: refuses synchronous-readers
# asyncfix: --unsafe-fixes
# A public attribute is read where nothing can await, here and in other files: all places are named.
import boto3


class Storage:
    def __init__(self):
        self.s3 = boto3.client("s3")

    async def head(self):
        return self.s3.meta


def describe(storage: Storage):
    return storage.s3.meta.region_name
