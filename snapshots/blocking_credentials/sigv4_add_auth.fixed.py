# Signing reads the credentials, which may be refreshed by that.
# asyncfix: --unsafe-fixes

import asyncio

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest


async def sign(credentials, request: AWSRequest):
    await asyncio.to_thread(SigV4Auth(credentials, "s3", "eu-west-1").add_auth, request)
    return request.headers["Authorization"]
