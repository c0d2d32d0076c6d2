# A session that the caller shares: an unsafe fix.
# asyncfix: --unsafe-fixes

import asyncio

import boto3


async def is_signed_in(session: boto3.Session) -> bool:
    return await asyncio.to_thread(session.get_credentials) is not None
