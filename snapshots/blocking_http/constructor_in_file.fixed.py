# Making the object blocks.

import asyncio

import requests


class Schema:
    def __init__(self, url, *, strict=False):
        self.strict = strict
        self.fields = requests.get(url).json()["fields"]


async def load(url):
    schema = await asyncio.to_thread(Schema, url, strict=True)
    return schema.fields
