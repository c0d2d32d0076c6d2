# The call on the new client blocks again: the chain moves whole.
# asyncfix: --unsafe-fixes

import asyncio

import boto3


async def account():
    return await asyncio.to_thread(
        lambda: boto3.client("sts").get_caller_identity()["Account"]
    )
