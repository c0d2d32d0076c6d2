# Every way to read what somebody types.
# asyncfix: --unsafe-fixes
import asyncio
import sys


async def line() -> str:
    return await asyncio.to_thread(sys.stdin.readline)


async def all_of_it() -> str:
    return await asyncio.to_thread(sys.stdin.read)


async def as_bytes() -> bytes:
    return await asyncio.to_thread(sys.stdin.buffer.read)


async def each() -> None:
    def read_input() -> None:
        for text in sys.stdin:
            print(text)

    await asyncio.to_thread(read_input)
