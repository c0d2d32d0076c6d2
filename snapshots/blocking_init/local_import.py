# asyncfix: --unsafe-fixes
# Imports of the constructor go where they are needed; one in a `try` stays for its message.
import asyncio


class Queue:
    def __init__(self, region):
        import boto3

        self._sqs = boto3.client("sqs", region_name=region)

    async def send(self, body):
        return self._sqs, body


class Pages:
    def __init__(self, url):
        try:
            from requests import get as fetch
        except ImportError as error:
            raise ImportError("pages need requests") from error
        self._first = fetch(url).text

    async def first(self):
        return self._first
