# Before Python 3.11 an inner comprehension cannot await.
# asyncfix: refuses inside-nested-comprehension

import boto3


async def clients(services, regions):
    return [[boto3.client(name, region) for region in regions] for name in services]
