# asyncfix: --unsafe-fixes
# The same with attrs and pydantic.
import attrs
import boto3
from pydantic import BaseModel, Field


@attrs.define
class Client:
    name: str
    s3: object = attrs.field(factory=lambda: boto3.client("s3"))


class Settings(BaseModel):
    session: object = Field(default_factory=boto3.Session)


async def main():
    return Client("a"), Settings()
