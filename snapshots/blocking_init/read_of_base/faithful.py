import asyncio

import boto3

from base import Metric, describe


class Faithful(Metric):
    def __init__(self, region):
        self.model = boto3.client("bedrock-runtime", region_name=region)

    async def measure(self, text):
        print(describe(self))
        return await asyncio.to_thread(self.model.invoke_model, body=text)
