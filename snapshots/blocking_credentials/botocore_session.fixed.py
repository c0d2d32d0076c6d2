# The session of botocore, made in the same expression.

import asyncio

import botocore.session


async def connect():
    return await asyncio.to_thread(
        lambda: botocore.session.get_session().create_client("s3")
    )
