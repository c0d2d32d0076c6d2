# The document is parsed while it is read.

import yaml


async def load(path):
    with open(path) as stream:
        document = yaml.safe_load(stream)
    return document["services"]
