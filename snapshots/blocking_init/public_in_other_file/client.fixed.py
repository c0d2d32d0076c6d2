# asyncfix: --unsafe-fixes
# A public attribute is read in coroutines of this file and of another, in every position that an await can take.
import asyncio

import boto3


class Storage:
    def __init__(self, bucket: str):
        self.bucket = bucket
        self.s3 = None
        self._s3_lock = asyncio.Lock()

    async def get_s3(self):
        if self.s3 is None:
            async with self._s3_lock:
                if self.s3 is None:
                    self.s3 = await asyncio.to_thread(self._resolve_s3)
        return self.s3

    def _resolve_s3(self):
        return boto3.client("s3")

    async def head(self, key: str) -> dict:
        return {"bucket": self.bucket, "client": await self.get_s3(), "key": key}
