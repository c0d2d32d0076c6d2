# `except*` takes groups apart.
# asyncfix: --target-version py311
# asyncfix: clean
import asyncio


async def main(work):
    try:
        await work()
    except* BaseException:
        print("failed")
