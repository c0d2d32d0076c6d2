# The coroutine stands in one file, the helper that it calls in a second, and what blocks in a third.
import asyncio

from app.requests_of import headers


async def fetch(name):
    made = headers(name, trace="t-" + name)
    return sorted(made.items())


async def main():
    for made in await asyncio.gather(fetch("a"), fetch("b")):
        print(made)
    try:
        await fetch("")
    except ValueError as error:
        print("refused:", error)
