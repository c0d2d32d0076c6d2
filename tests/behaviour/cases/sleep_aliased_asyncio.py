# The file has its own name for asyncio.
import asyncio as aio
import time


async def main():
    await aio.sleep(0)
    time.sleep(0.3)
    print("slept", aio.get_running_loop().is_running())
