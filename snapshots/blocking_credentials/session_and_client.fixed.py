# asyncfix: --unsafe-fixes
# A session that is made for one client, or for several, is made in the same thread; one that is used otherwise is not.
import asyncio

import boto3


async def upload(key, body, region):
    def make_client():
        session = boto3.Session(region_name=region)
        return session.client("s3")

    client = await asyncio.to_thread(make_client)
    await asyncio.to_thread(client.put_object, Bucket="b", Key=key, Body=body)


async def module_form(key):
    s3 = await asyncio.to_thread(boto3.client, "s3")

    def fetch_response():
        obj = s3.get_object(Bucket="b", Key=key)
        return obj["Body"].read()

    return await asyncio.to_thread(fetch_response)


async def only_client(region, profile):
    def make_client():
        session = boto3.Session(region_name=region, profile_name=profile)
        return session.client("bedrock-runtime")

    return await asyncio.to_thread(make_client)


async def two_clients(region):
    def make_clients():
        session = boto3.Session(region_name=region)
        s3 = session.client("s3")
        sqs = session.client("sqs")
        return s3, sqs

    return await asyncio.to_thread(make_clients)


async def between(region, log):
    session = await asyncio.to_thread(boto3.session.Session, region_name=region)
    log("made")
    client = await asyncio.to_thread(session.client, "s3")
    return await use(client)

async def aliased(cfg):
    session = await asyncio.to_thread(
        lambda: boto3.Session(**cfg) if cfg else boto3.Session()
    )
    client = await asyncio.to_thread(session.client, "s3", region_name="x")
    return client

async def use(c): ...
