# So does making a resource.
# asyncfix: --unsafe-fixes

import asyncio

import boto3


async def connect(name):
    return (await asyncio.to_thread(boto3.resource, "dynamodb")).Table(name)
