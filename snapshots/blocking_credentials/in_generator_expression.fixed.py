# `dict` cannot consume what an await would make of its argument.
# asyncfix: flags --unsafe-fixes

import asyncio

import boto3


async def clients(regions):
    return await asyncio.to_thread(
        lambda: dict((region, boto3.client("s3", region)) for region in regions)
    )
