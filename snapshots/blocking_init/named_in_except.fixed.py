# asyncfix: --unsafe-fixes
# The exceptions are attributes of the client: one local stands before the try.
import asyncio
import logging

import boto3


class Model:
    def __init__(self, region):
        self._region = region
        self._client = None
        self._client_lock = asyncio.Lock()

    async def _get_client(self):
        if self._client is None:
            async with self._client_lock:
                if self._client is None:
                    self._client = await asyncio.to_thread(self._resolve_client)
        return self._client

    def _resolve_client(self):
        return boto3.client("sagemaker-runtime", region_name=self._region)

    async def stream(self, request):
        client = await self._get_client()
        try:
            response = await asyncio.to_thread(client.invoke_endpoint_with_response_stream, **request)
            for event in response["Body"]:
                yield event
        except (
            client.exceptions.InternalFailure,
            client.exceptions.ServiceUnavailable,
        ) as error:
            logging.error("%s", error)
            raise
