# Suppressed, with the reason.
# asyncfix: clean

import boto3


async def connect():
    return boto3.client("s3")  # asyncfix: ignore[blocking-credentials] at start-up
