# Until Python 3.8 a cancellation was an `Exception`.
# asyncfix: --unsafe-fixes --target-version py37
import asyncio


async def work(queue, handle):
    while True:
        try:
            await handle(await queue.get())
        except (ValueError, asyncio.CancelledError):
            raise
        except Exception as error:
            print(error)
            await asyncio.sleep(1)
