# The one of threads is another class.
# asyncfix: clean
import asyncio
import concurrent.futures


async def result(future):
    while True:
        try:
            print(await future.next())
        except concurrent.futures.CancelledError:
            print("the thread was cancelled")
