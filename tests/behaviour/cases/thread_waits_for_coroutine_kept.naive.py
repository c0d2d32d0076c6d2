# The coroutine waits for a thread, and both threads wait for such a coroutine.
import asyncio
import concurrent.futures
import time


def read(number):
    time.sleep(0.3)
    return number


async def load(number):
    return await asyncio.to_thread(read, number)


def tool(number, loop):
    return asyncio.run_coroutine_threadsafe(load(number), loop).result()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(2))
    print(await asyncio.gather(*(asyncio.to_thread(tool, n, loop) for n in range(3))))
