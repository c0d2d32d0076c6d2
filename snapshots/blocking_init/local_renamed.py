# asyncfix: --unsafe-fixes
# The locals have the names already.
import asyncio

import boto3


class Client:
    def __init__(self, region, table):
        from boto3.dynamodb.conditions import Key  # type: ignore[import]

        client = boto3.client("dynamodb", region_name=region)
        by_owner = Key(table.upper())
        waiter = client.get_waiter(by_owner)
        self._client = client
        self._waiter = waiter

    async def wait(self):
        return await asyncio.to_thread(self._waiter.wait), self._client.meta.region_name
