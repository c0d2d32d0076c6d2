# Making a client reads service models and looks for credentials.
# asyncfix: --unsafe-fixes

import asyncio

import boto3


async def connect(region):
    return await asyncio.to_thread(boto3.client, "s3", region_name=region)
