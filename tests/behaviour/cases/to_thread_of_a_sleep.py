# The sleep ran before the thread got its result, None; both versions reach the end.
# python: >=3.9
import asyncio
import time


async def main():
    try:
        await asyncio.to_thread(time.sleep(0.3))
    except TypeError:
        pass
    print("done")
