# asyncfix: refuses unsafe
# Whether something is there is told by an exception, or by a list.
import boto3
import docker
from botocore.exceptions import ClientError

s3 = boto3.client("s3")
engine = docker.from_env()


def ensure_bucket(name):
    try:
        s3.head_bucket(Bucket=name)
    except ClientError:
        s3.create_bucket(Bucket=name)


async def prepare(name):
    ensure_bucket(name)


async def network(name):
    if not engine.networks.list(names=[name]):
        engine.networks.create(name)


async def counted(key):
    count = int(s3.get_object(Bucket="counts", Key=key)["Body"].read())
    s3.put_object(Bucket="counts", Key=key, Body=str(count + 1))
