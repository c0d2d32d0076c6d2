# A client of boto3: making it and calling it.
# asyncfix: flags --unsafe-fixes
import boto3


async def main():
    s3 = boto3.client("s3", region_name="eu-central-1")
    print([bucket["Name"] for bucket in s3.list_buckets()["Buckets"]])
    runtime = boto3.Session(region_name="eu-central-1").client("bedrock-runtime")
    print(runtime.invoke_model(modelId="m", body="hello")["body"])
