# Since Python 3.8 a cancellation is no `Exception`.
# asyncfix: clean
import asyncio


async def work(queue, handle):
    while True:
        try:
            await handle(await queue.get())
        except Exception as error:
            print(error)
            await asyncio.sleep(1)
