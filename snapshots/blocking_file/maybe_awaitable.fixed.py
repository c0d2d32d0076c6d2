# Subclasses may give a coroutine or a future, which some make with the loop that runs.
# asyncfix: --unsafe-fixes
import asyncio
import inspect


class Server:
    def read(self, path):
        with open(path) as file:
            return file.read()


async def serve(server: Server, path):
    result = await asyncio.to_thread(server.read, path)
    if inspect.isawaitable(result):
        result = await result
    return result
