# Every way to read what somebody types.
# asyncfix: --unsafe-fixes
import sys


async def line() -> str:
    return sys.stdin.readline()


async def all_of_it() -> str:
    return sys.stdin.read()


async def as_bytes() -> bytes:
    return sys.stdin.buffer.read()


async def each() -> None:
    for text in sys.stdin:
        print(text)
