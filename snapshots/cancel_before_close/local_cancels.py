# Tasks, futures, timers, scopes and processes are cancelled in this process, whatever is closed afterwards.
# asyncfix: clean
import asyncio
import os
import signal


class Reader:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self._task = asyncio.create_task(asyncio.sleep(1))
        self._timer = loop.call_later(1, print)

    async def stop(self, stream, process):
        self._task.cancel(f"closing {stream.name}")
        await stream.close()

    async def end(self, stream):
        self._timer.cancel()
        await stream.close()

    def kill(self, stream):
        os.kill(stream.pid, signal.SIGTERM)
        stream.close()


async def leave(response, scope):
    scope.cancel(response.reason)
    await response.close()
