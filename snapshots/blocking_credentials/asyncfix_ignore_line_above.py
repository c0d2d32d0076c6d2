# A suppression on a line of its own is for the statement below it.
# asyncfix: clean

import boto3


async def connect():
    # asyncfix: ignore[blocking-credentials] only once, at start-up
    return boto3.client("s3")
