# asyncfix: refuses eager-constructor
# A dataclass may have been given the client: what is there is not made again.
import asyncio
from dataclasses import dataclass
from typing import Any, Optional

import boto3


@dataclass
class Embedder:
    region: str
    client: Optional[Any] = None

    def __post_init__(self):
        if self.client is None:
            self.client = boto3.client("bedrock-runtime", region_name=self.region)

    async def embed(self, text):
        return await asyncio.to_thread(self.client.invoke_model, body=text)
