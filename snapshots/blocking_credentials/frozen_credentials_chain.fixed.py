# Finding and freezing in one chain, moved whole.
# asyncfix: --unsafe-fixes

import asyncio

import boto3


async def freeze(session: boto3.Session):
    return await asyncio.to_thread(
        lambda: session.get_credentials().get_frozen_credentials()
    )
