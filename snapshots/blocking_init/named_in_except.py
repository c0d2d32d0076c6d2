# asyncfix: --unsafe-fixes
# The exceptions are attributes of the client: one local stands before the try.
import asyncio
import logging

import boto3


class Model:
    def __init__(self, region):
        self._client = boto3.client("sagemaker-runtime", region_name=region)

    async def stream(self, request):
        try:
            response = await asyncio.to_thread(self._client.invoke_endpoint_with_response_stream, **request)
            for event in response["Body"]:
                yield event
        except (
            self._client.exceptions.InternalFailure,
            self._client.exceptions.ServiceUnavailable,
        ) as error:
            logging.error("%s", error)
            raise
