# A trio program, and a call with keywords.
# asyncfix: --unsafe-fixes

import functools
import logging

import boto3
import trio


async def connect(region):
    client = await trio.to_thread.run_sync(
        functools.partial(boto3.client, "s3", region_name=region)
    )
    logging.info("connected to %s", region)
    await trio.sleep(0)
    return client
