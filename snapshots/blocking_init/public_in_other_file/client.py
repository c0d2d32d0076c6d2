# asyncfix: --unsafe-fixes
# A public attribute is read in coroutines of this file and of another, in every position that an await can take.
import boto3


class Storage:
    def __init__(self, bucket: str):
        self.bucket = bucket
        self.s3 = boto3.client("s3")

    async def head(self, key: str) -> dict:
        return {"bucket": self.bucket, "client": self.s3, "key": key}
