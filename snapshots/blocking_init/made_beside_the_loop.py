# The project makes the first object in plain code only, as far as can be seen, the second one in a coroutine.
# asyncfix: flags --unsafe-fixes

import boto3


class Worker:
    def __init__(self):
        self._queue = boto3.client("sqs")

    async def run(self):
        print("running", self._queue)


class Helper:
    def __init__(self):
        self._queue = boto3.client("sqs")

    async def run(self):
        print("helping", self._queue)


async def help_once():
    await Helper().run()


def make_worker():
    return Worker()
