# A class body cannot await.
# asyncfix: refuses inside-class-body

import boto3


async def make_settings():
    class Settings:
        client = boto3.client("ssm")

    return Settings
