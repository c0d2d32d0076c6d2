# From the real boto3 to the real aioboto3, against moto's server. Either reads files when it makes a client.
# asyncfix: flags --unsafe-fixes --prefer aioboto3
# needs: boto3 botocore botocore.session botocore.exceptions aioboto3 moto werkzeug
# runtime: asyncio
import asyncio
import os

import aioboto3
import boto3
import botocore.session
import servers
from botocore.exceptions import ClientError

os.environ.update(
    AWS_ACCESS_KEY_ID="case",
    AWS_SECRET_ACCESS_KEY="case",
    AWS_DEFAULT_REGION="us-east-1",
    AWS_CONFIG_FILE="/nonexistent",
    AWS_SHARED_CREDENTIALS_FILE="/nonexistent",
)
URL = servers.aws()


# Either library reads the descriptions of services for each session, the new one on the loop: here they are read once.
LOADER = botocore.session.create_loader()
botocore.session.create_loader = lambda path=None: LOADER


async def warm_up():
    async with aioboto3.Session().client("s3", endpoint_url=URL) as s3:
        await s3.list_buckets()


asyncio.run(warm_up())


async def objects():
    s3 = boto3.client("s3", endpoint_url=URL)
    s3.create_bucket(Bucket="parts")
    for name in ("nut", "bolt", "slow"):
        s3.put_object(Bucket="parts", Key=name, Body=name.encode() * 2)
    response = s3.get_object(Bucket="parts", Key="slow")
    print(response["ContentLength"], response["Body"].read(), response["ContentType"])
    print(s3.get_object(Bucket="parts", Key="nut")["Body"].read().decode())
    paginator = s3.get_paginator("list_objects_v2")
    for page in paginator.paginate(Bucket="parts", PaginationConfig={"PageSize": 2}):
        print([item["Key"] for item in page["Contents"]])
    print(sorted(paginator.paginate(Bucket="parts").build_full_result()))
    for key in paginator.paginate(Bucket="parts").search("Contents[].Key"):
        print(key)
    try:
        s3.get_object(Bucket="parts", Key="none")
    except s3.exceptions.NoSuchKey as error:
        print(error.response["Error"]["Code"])
    body = s3.get_object(Bucket="parts", Key="bolt")["Body"]
    for chunk in body.iter_chunks(3):
        print(chunk)
    return s3.meta.region_name


async def with_session():
    session = boto3.Session(region_name="eu-west-1")
    s3 = session.client("s3", endpoint_url=URL)
    s3.get_waiter("object_exists").wait(Bucket="parts", Key="nut")
    print(s3.generate_presigned_url("get_object", Params={"Bucket": "parts", "Key": "nut"}).startswith(URL))
    try:
        s3.head_object(Bucket="parts", Key="none")
    except ClientError as error:
        print(error.response["Error"]["Code"], session.region_name)


async def main():
    print(await objects())
    await with_session()
