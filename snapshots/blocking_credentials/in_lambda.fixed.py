# The lambda is called on the loop.
# asyncfix: flags --unsafe-fixes

import asyncio

import boto3


async def regions_with_models(names):
    return await asyncio.to_thread(
        list, filter(lambda name: boto3.client("bedrock", name).meta, names)
    )
