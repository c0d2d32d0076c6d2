# The function is imported by name.
# asyncfix: --unsafe-fixes

from boto3 import client as aws_client


async def connect():
    return aws_client("sqs")
