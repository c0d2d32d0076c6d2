# asyncfix: --unsafe-fixes
# A session that is made for one client, or for several, is made in the same thread; one that is used otherwise is not.
import boto3


async def upload(key, body, region):
    session = boto3.Session(region_name=region)
    client = session.client("s3")
    client.put_object(Bucket="b", Key=key, Body=body)


async def module_form(key):
    s3 = boto3.client("s3")
    obj = s3.get_object(Bucket="b", Key=key)
    return obj["Body"].read()


async def only_client(region, profile):
    session = boto3.Session(region_name=region, profile_name=profile)
    client = session.client("bedrock-runtime")
    return client


async def two_clients(region):
    session = boto3.Session(region_name=region)
    s3 = session.client("s3")
    sqs = session.client("sqs")
    return s3, sqs


async def between(region, log):
    session = boto3.session.Session(region_name=region)
    log("made")
    client = session.client("s3")
    return await use(client)

async def aliased(cfg):
    session = boto3.Session(**cfg) if cfg else boto3.Session()
    client = session.client("s3", region_name="x")
    return client

async def use(c): ...
