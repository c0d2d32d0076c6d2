# asyncfix: --unsafe-fixes
# The chain moves whole, and with it a session that others may be using.
import asyncio

import boto3


class Jobs:
    def __init__(self):
        self.session = None
        self._session_lock = asyncio.Lock()
        self.table = None
        self._table_resolved = False
        self._table_lock = asyncio.Lock()

    async def get_session(self):
        if self.session is None:
            async with self._session_lock:
                if self.session is None:
                    self.session = await asyncio.to_thread(self._resolve_session)
        return self.session

    def _resolve_session(self):
        return boto3.Session()

    async def get_table(self):
        if not self._table_resolved:
            async with self._table_lock:
                if not self._table_resolved:
                    self.table = await asyncio.to_thread(self._resolve_table)
                    self._table_resolved = True
        return self.table

    def _resolve_table(self):
        return boto3.resource("dynamodb").Table("jobs")

    async def send(self, body):
        session = await self.get_session()
        await asyncio.to_thread(
            lambda: session.client("sqs").send_message(
                QueueUrl="jobs", MessageBody=body
            )
        )
        await asyncio.to_thread((await self.get_table()).put_item, Item={"body": body})
