# asyncfix: --target-version 3.9
# asyncfix: refuses check-then-act
# Before Python 3.10 a lock that the module makes belongs to a loop that `asyncio.run` does not use.
import asyncio

import boto3

_client = None


async def client():
    global _client
    if _client is None:
        _client = boto3.client("s3")
    return _client
