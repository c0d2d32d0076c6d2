# asyncfix: --unsafe-fixes
# A name of the module has a lock of the module.
import asyncio

import boto3

_client = None
_client_lock = asyncio.Lock()


async def client():
    global _client
    if _client is None:
        async with _client_lock:
            if _client is None:
                _client = await asyncio.to_thread(boto3.client, "s3")
    return _client
