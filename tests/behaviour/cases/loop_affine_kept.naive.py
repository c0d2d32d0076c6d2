# The helper blocks, and then talks to the running loop.
# asyncfix: flags --unsafe-fixes
# unchanged: the helper needs the loop's thread
import asyncio
import time


def start(results):
    time.sleep(0.3)
    return asyncio.get_running_loop().create_task(finish(results))


async def finish(results):
    results.append("finished")


async def main():
    results = []
    await (await asyncio.get_running_loop().run_in_executor(None, start, results))
    print(results)
