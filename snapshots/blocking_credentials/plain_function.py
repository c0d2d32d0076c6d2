# Nothing on the loop calls this.
# asyncfix: clean

import boto3


def connect(region):
    return boto3.client("s3", region_name=region)
