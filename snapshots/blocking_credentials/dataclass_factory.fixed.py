# asyncfix: --unsafe-fixes
# What makes the default of a field runs in the constructor: the call moves, unless it gives the field itself.
import asyncio
from dataclasses import dataclass, field

import boto3


def load_region():
    return boto3.Session().region_name


@dataclass
class Client:
    name: str
    region: str = field(default_factory=load_region)
    tags: list = field(default_factory=list)

    async def call(self):
        return self.name, self.region


@dataclass
class Uploader(Client):
    s3: object = field(default_factory=lambda: boto3.client("s3"))


@dataclass
class Plain:
    tags: list = field(default_factory=list)


async def main(options):
    first = await asyncio.to_thread(Client, "a")
    given = Client("a", "eu-west-1")
    named = Client("a", region="eu-west-1")
    upload = await asyncio.to_thread(Uploader, name="b", region="eu-west-1")
    plain = Plain()
    unknown = await asyncio.to_thread(Client, **options)
    return await first.call(), given, named, upload, plain, unknown
