# asyncfix: --unsafe-fixes
# Plain methods that coroutines hand to threads take a lock of threads; so do coroutines, there.
import asyncio
import threading

import boto3


class Model:
    def __init__(self, region):
        self._region = region
        self.client = None
        self._client_lock = threading.Lock()

    async def get_client(self):
        if self.client is None:
            await asyncio.to_thread(self.get_client_sync)
        return self.client

    def get_client_sync(self):
        if self.client is None:
            with self._client_lock:
                if self.client is None:
                    self.client = self._resolve_client()
        return self.client

    def _resolve_client(self):
        return boto3.client("sagemaker-runtime", region_name=self._region)

    def _invoke(self, request):
        return self.get_client_sync().invoke_endpoint(**request)

    async def invoke(self, request):
        return await asyncio.to_thread(self._invoke, request)

    async def stream(self, request):
        events = await asyncio.to_thread((await self.get_client()).invoke_endpoint_with_response_stream, **request)
        return events["Body"]
