# Threads and tasks want the client at once: it is built once, also in a second loop and without any loop.
# asyncfix: flags --unsafe-fixes
# python: >=3.9
import asyncio

import boto3
import slow


class Model:
    def __init__(self, region):
        self._client = boto3.client("bedrock", region_name=region)

    def _invoke(self, body):
        return self._client.invoke_model(modelId="m", body=body)["body"]

    async def invoke(self, body):
        return await asyncio.to_thread(self._invoke, body)

    async def kind(self):
        return type(self._client).__name__


print(Model("eu")._invoke("outside"), slow.calls)
slow.calls.clear()


async def ask(model):
    answers = [model.invoke("a"), model.kind(), model.invoke("b"), model.kind(), model.invoke("c")]
    return await asyncio.gather(*answers)


def in_another_loop(model):
    return asyncio.run(ask(model))


async def main():
    model = Model("us")
    there, here = await asyncio.gather(asyncio.to_thread(in_another_loop, model), ask(model))
    print(there, here)
    print(sorted(slow.calls))
