# An object of a store is got, changed and put again.
# asyncfix: refuses unsafe
import boto3

client = boto3.client("s3")


async def append(row):
    response = client.get_object(Bucket="b", Key="k")
    content = response["Body"].read()
    client.put_object(Bucket="b", Key="k", Body=content + row)
