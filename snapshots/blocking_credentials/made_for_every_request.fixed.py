# A client that is made anew each time with the same arguments: the finding says that one would do.
import asyncio
import os

import boto3
from fastapi import FastAPI

app = FastAPI()
REGION = "eu-central-1"


@app.get("/objects/{key}")
async def head(key: str):
    s3 = boto3.client("s3", region_name=REGION, endpoint_url=os.environ["S3_URL"])
    return await asyncio.to_thread(s3.head_object, Bucket="objects", Key=key)


@app.get("/other/{region}")
async def other_region(region: str):
    return boto3.client("s3", region_name=region).list_buckets()


class Queue:
    def __init__(self, url, region):
        self.url = url
        self.region = region
        self.sqs = None

    async def send_all(self, bodies):
        for body in bodies:
            await self.send(body)

    async def send(self, body):
        sqs = boto3.client("sqs", region_name=self.region)
        await asyncio.to_thread(sqs.send_message, QueueUrl=self.url, MessageBody=body)

    async def connect(self):
        self.sqs = boto3.client("sqs", region_name=self.region)

    async def drain(self):
        while True:
            client = boto3.client("sqs", region_name=self.region)
            await asyncio.to_thread(client.receive_message, QueueUrl=self.url)


async def make_client():
    return boto3.client("sqs")


async def main():
    client = boto3.client("sqs")
    return await asyncio.gather(*(make_client() for _ in range(3))), client
