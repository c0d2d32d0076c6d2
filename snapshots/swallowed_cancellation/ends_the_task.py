# The handler is the last thing that the task does.
# asyncfix: clean
import asyncio


async def worker(queue):
    try:
        while True:
            print(await queue.get())
    except BaseException as error:
        print(f"worker ends: {error}")


async def main(queue):
    await asyncio.create_task(worker(queue))
