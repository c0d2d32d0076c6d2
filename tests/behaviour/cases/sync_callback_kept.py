# The loop calls a plain function back.
# unchanged: a callback is not a coroutine
import asyncio
import time


def tick(done):
    time.sleep(0.3)
    done.set_result("ticked")


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(tick, done)
    print(await done)
