# asyncfix: --unsafe-fixes
# The locals have the names already.
import asyncio

import boto3


class Client:
    def __init__(self, region, table):
        from boto3.dynamodb.conditions import Key  # type: ignore[import]

        by_owner = Key(table.upper())
        self._region = region
        self._by_owner = by_owner
        self._waiter = None
        self._client = None
        self._client_lock = asyncio.Lock()

    async def _get_client(self):
        if self._client is None:
            async with self._client_lock:
                if self._client is None:
                    self._waiter, self._client = await asyncio.to_thread(
                        self._resolve_client
                    )
        return self._client

    async def _get_waiter(self):
        await self._get_client()
        return self._waiter

    def _resolve_client(self):
        client = boto3.client("dynamodb", region_name=self._region)
        waiter = client.get_waiter(self._by_owner)
        return waiter, client

    async def wait(self):
        return await asyncio.to_thread((await self._get_waiter()).wait), (
            await self._get_client()
        ).meta.region_name
