# Without an await nothing can be cancelled; a generator's `yield` is another matter.
# asyncfix: clean
import asyncio


async def parse(text):
    try:
        return int(text)
    except BaseException:
        return 0


async def lazy(text):
    try:
        async def inner():
            await text.read()
        return inner
    except:
        return None


async def items(source):
    try:
        yield await source.get()
    except BaseException:
        print("closed")
