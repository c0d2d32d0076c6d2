# The lambda is called on the loop.
# asyncfix: flags --unsafe-fixes

import boto3


async def regions_with_models(names):
    return list(filter(lambda name: boto3.client("bedrock", name).meta, names))
