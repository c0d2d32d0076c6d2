# StopIteration cannot leave a thread through a future.
# asyncfix: flags --unsafe-fixes
# unchanged: the await would never complete, or raise another exception
import asyncio
import time


def ticks():
    time.sleep(0.3)
    yield "tick"


async def main():
    clock = ticks()
    try:
        while True:
            print(await asyncio.get_running_loop().run_in_executor(None, next, clock))
    except StopIteration:
        print("run down")
