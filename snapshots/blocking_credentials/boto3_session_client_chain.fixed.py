# Making the session blocks and making the client blocks: the chain moves whole.

import asyncio

import boto3


async def connect(profile):
    return await asyncio.to_thread(
        lambda: boto3.Session(profile_name=profile).client("s3")
    )
