# The function is imported by name.
# asyncfix: --unsafe-fixes

import asyncio

from boto3 import client as aws_client


async def connect():
    return await asyncio.to_thread(aws_client, "sqs")
