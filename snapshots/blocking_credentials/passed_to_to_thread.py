# By reference to a thread.
# asyncfix: clean

import asyncio

import boto3


async def connect():
    return await asyncio.to_thread(boto3.client, "s3")
