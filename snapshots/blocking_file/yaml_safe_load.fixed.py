# The document is parsed while it is read.

import asyncio

import yaml


async def load(path):
    def read_document():
        with open(path) as stream:
            return yaml.safe_load(stream)

    document = await asyncio.to_thread(read_document)
    return document["services"]
