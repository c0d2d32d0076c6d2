# asyncfix: --unsafe-fixes
# Imports of the constructor go where they are needed; one in a `try` stays for its message.
import asyncio


class Queue:
    def __init__(self, region):
        self._region = region
        self._sqs = None
        self._sqs_lock = asyncio.Lock()

    async def _get_sqs(self):
        if self._sqs is None:
            async with self._sqs_lock:
                if self._sqs is None:
                    self._sqs = await asyncio.to_thread(self._resolve_sqs)
        return self._sqs

    def _resolve_sqs(self):
        import boto3

        return boto3.client("sqs", region_name=self._region)

    async def send(self, body):
        return await self._get_sqs(), body


class Pages:
    def __init__(self, url):
        try:
            from requests import get as fetch
        except ImportError as error:
            raise ImportError("pages need requests") from error
        self._url = url
        self._first = None
        self._first_resolved = False
        self._first_lock = asyncio.Lock()

    async def _get_first(self):
        if not self._first_resolved:
            async with self._first_lock:
                if not self._first_resolved:
                    self._first = await asyncio.to_thread(self._resolve_first)
                    self._first_resolved = True
        return self._first

    def _resolve_first(self):
        from requests import get as fetch

        return fetch(self._url).text

    async def first(self):
        return await self._get_first()
