# Nothing says that this is a session of boto3.
# asyncfix: clean

import boto3

VERSION = boto3.__version__


async def connect(session):
    return session.client("s3")
