# A trio program, and a call with keywords.
# asyncfix: --unsafe-fixes

import logging

import boto3
import trio


async def connect(region):
    client = boto3.client("s3", region_name=region)
    logging.info("connected to %s", region)
    await trio.sleep(0)
    return client
