# asyncfix: --unsafe-fixes
# What stands last in an `or` is an object: no flag is needed. Several attributes stand in the order of the constructor.
import asyncio

import boto3


class Store:
    def __init__(self, region: str, client: object | None = None) -> None:
        self._s3: object = client or boto3.client("s3", region_name=region)
        self._sqs = boto3.client("sqs", region_name=region)

    async def both(self) -> tuple[object, object]:
        return self._s3, self._sqs
