# The client is made on the loop, only its call runs in a thread.
# asyncfix: --unsafe-fixes

import asyncio

import boto3


async def buckets():
    return await asyncio.to_thread(lambda: boto3.client("s3").list_buckets())
