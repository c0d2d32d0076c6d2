# `dict` cannot consume what an await would make of its argument.
# asyncfix: flags --unsafe-fixes

import boto3


async def clients(regions):
    return dict((region, boto3.client("s3", region)) for region in regions)
