# asyncfix: --unsafe-fixes
# A name of the module has a lock of the module.
import boto3

_client = None


async def client():
    global _client
    if _client is None:
        _client = boto3.client("s3")
    return _client
