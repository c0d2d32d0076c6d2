# A hook whose result may be awaitable is made to be called on the loop, whoever asks.
# asyncfix: refuses unsafe
import asyncio
import inspect


def maybe_future(value):
    if inspect.isawaitable(value):
        return asyncio.ensure_future(value)
    future = asyncio.get_running_loop().create_future()
    future.set_result(value)
    return future


class Spawner:
    def __init__(self, path):
        self.path = path

    def options(self):
        with open(self.path) as file:
            return file.read()

    async def start(self):
        return await maybe_future(self.options())
