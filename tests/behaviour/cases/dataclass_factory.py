# The default of a field is made in the thread in which the object is made; what is given is not made.
from dataclasses import dataclass, field

import boto3
import slow


def load_region():
    return boto3.Session(region_name="eu-west-1").region_name


@dataclass
class Client:
    name: str
    region: str = field(default_factory=load_region)

    async def call(self):
        return self.name, self.region


async def main():
    print(await Client("a").call(), await Client("b", "us-east-1").call())
    print(slow.calls)
