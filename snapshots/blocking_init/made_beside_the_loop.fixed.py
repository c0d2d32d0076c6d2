# The project makes the first object in plain code only, as far as can be seen, the second one in a coroutine.
# asyncfix: flags --unsafe-fixes

import asyncio

import boto3


class Worker:
    def __init__(self):
        self._queue = None
        self._queue_lock = asyncio.Lock()

    async def _get_queue(self):
        if self._queue is None:
            async with self._queue_lock:
                if self._queue is None:
                    self._queue = await asyncio.to_thread(self._resolve_queue)
        return self._queue

    def _resolve_queue(self):
        return boto3.client("sqs")

    async def run(self):
        print("running", await self._get_queue())


class Helper:
    def __init__(self):
        self._queue = None
        self._queue_lock = asyncio.Lock()

    async def _get_queue(self):
        if self._queue is None:
            async with self._queue_lock:
                if self._queue is None:
                    self._queue = await asyncio.to_thread(self._resolve_queue)
        return self._queue

    def _resolve_queue(self):
        return boto3.client("sqs")

    async def run(self):
        print("helping", await self._get_queue())


async def help_once():
    await (await asyncio.to_thread(Helper)).run()


def make_worker():
    return Worker()
