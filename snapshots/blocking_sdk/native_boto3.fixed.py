# Clients of boto3 live in a block: bodies, paginators and waiters are asynchronous with them.
# asyncfix: --unsafe-fixes --prefer aioboto3

import asyncio

import aioboto3
import boto3


async def read(bucket, key):
    async with aioboto3.Session().client("s3", region_name="eu-west-1") as s3:
        response = await s3.get_object(Bucket=bucket, Key=key)
        size, body = response["ContentLength"], await response["Body"].read()
        names = []
        paginator = s3.get_paginator("list_objects_v2")
        async for page in paginator.paginate(Bucket=bucket):
            names.extend(item["Key"] for item in page["Contents"])
        text = (await (await s3.get_object(Bucket=bucket, Key="text"))["Body"].read()).decode()
    return size, body, names, text


async def session(bucket, key):
    session = aioboto3.Session(profile_name="me")
    async with session.client("s3") as s3:
        try:
            await s3.get_waiter("object_exists").wait(Bucket=bucket, Key=key)
        except s3.exceptions.ClientError as error:
            return error.response["Error"]["Code"]
        async for line in (await s3.get_object(Bucket=bucket, Key=key))["Body"].iter_lines():
            print(line)
        return await s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": key})


async def answer_leaves(bucket, key):
    s3 = await asyncio.to_thread(boto3.client, "s3")
    return s3.get_object(Bucket=bucket, Key=key)


async def uploads(bucket, path):
    s3 = await asyncio.to_thread(boto3.client, "s3")
    await asyncio.to_thread(s3.upload_file, path, bucket, "name")


async def resource(bucket):
    def fetch_response():
        s3 = boto3.resource("s3")
        s3.Bucket(bucket).delete()

    await asyncio.to_thread(fetch_response)
