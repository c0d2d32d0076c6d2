# asyncfix: --target-version 3.8 --unsafe-fixes
# Before Python 3.10 a lock belongs to the loop that is current when it is made, so it is made on first use.
import asyncio
import contextvars

import boto3


class Store:
    def __init__(self):
        self._client = None
        self._client_lock = None

    async def client(self):
        if self._client is None:
            if self._client_lock is None:
                self._client_lock = asyncio.Lock()
            async with self._client_lock:
                if self._client is None:
                    self._client = await asyncio.get_running_loop().run_in_executor(
                        None, contextvars.copy_context().run, boto3.client, "s3"
                    )
        return self._client
