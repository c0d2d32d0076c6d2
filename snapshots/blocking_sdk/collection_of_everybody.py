# asyncfix: refuses unsafe
# A resource of boto3 is not thread-safe, and its collections are parts of it.
import boto3

bucket = boto3.resource("s3").Bucket("files")


async def names():
    return [found.key for found in bucket.objects.all()]
