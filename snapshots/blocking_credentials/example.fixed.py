# A signing client: the header builder may ask a metadata server for credentials.
"""Signs the requests of an asynchronous client with AWS credentials."""

import asyncio

import boto3
import httpx
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest


def get_auth_headers(*, method, url, region):
    credentials = boto3.Session(region_name=region).get_credentials()
    request = AWSRequest(method=method, url=url)
    SigV4Auth(credentials, "bedrock", region).add_auth(request)
    return dict(request.headers)


class BedrockClient(httpx.AsyncClient):
    region = "us-east-1"

    async def invoke(self, url):
        headers = await asyncio.to_thread(
            get_auth_headers, method="POST", url=url, region=self.region
        )
        return await self.post(url, headers=headers)
