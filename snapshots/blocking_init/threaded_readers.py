# asyncfix: --unsafe-fixes
# Plain methods that coroutines hand to threads take a lock of threads; so do coroutines, there.
import asyncio

import boto3


class Model:
    def __init__(self, region):
        self.client = boto3.client("sagemaker-runtime", region_name=region)

    def _invoke(self, request):
        return self.client.invoke_endpoint(**request)

    async def invoke(self, request):
        return await asyncio.to_thread(self._invoke, request)

    async def stream(self, request):
        events = await asyncio.to_thread(self.client.invoke_endpoint_with_response_stream, **request)
        return events["Body"]
