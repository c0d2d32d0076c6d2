# Every thread of the pool waits for a coroutine: one that needs such a thread itself would never be done.
# unchanged: waits in a thread of the same pool
import asyncio
import concurrent.futures
import time


def read(number):
    time.sleep(0.3)
    return number


async def load(number):
    return read(number)


def tool(number, loop):
    return asyncio.run_coroutine_threadsafe(load(number), loop).result()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(2))
    print(await asyncio.gather(*(asyncio.to_thread(tool, n, loop) for n in range(3))))
