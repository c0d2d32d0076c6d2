# A session and its client are made in one thread; what comes out is the client, or the clients in their order.
# asyncfix: flags --unsafe-fixes
import boto3


async def one(region):
    session = boto3.Session(region_name=region)
    client = session.client("s3")
    return [bucket["Name"] for bucket in client.list_buckets()["Buckets"]]


async def two(region):
    session = boto3.Session(region_name=region)
    first = session.client("s3")
    second = session.client("bedrock-runtime")
    return type(first).__name__, type(second).__name__


async def main():
    print(await one("eu-central-1"))
    print(await two("eu-central-1"))
