# Perhaps a session of boto3, perhaps what the caller gave.

import boto3


async def credentials(session=None):
    session = session or boto3.DEFAULT_SESSION or make_session()
    return session.get_credentials()


def make_session() -> boto3.Session:
    return boto3.Session(region_name="us-east-1")
