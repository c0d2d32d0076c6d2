# `run_in_executor` with the result of the call instead of the function.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, time.sleep(0.3))
    except TypeError:
        pass
    print("done")
