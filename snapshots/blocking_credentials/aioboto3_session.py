# The asynchronous twin of the session.
# asyncfix: clean

import aioboto3


async def buckets():
    session = aioboto3.Session()
    async with session.client("s3") as s3:
        return await s3.list_buckets()
