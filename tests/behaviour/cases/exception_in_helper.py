# A helper that logs the exception being handled: its own in a thread as before, the caller's only where that is on the loop.
# asyncfix: flags --unsafe-fixes
import asyncio
import sys
import time


def current():
    kind = sys.exc_info()[0]
    return kind.__name__ if kind else "nothing"


def own():
    time.sleep(0.5)
    try:
        raise KeyError("own")
    except KeyError:
        return current()


def nobodys():
    time.sleep(0.5)
    return current()


async def first():
    return own()


async def second():
    return nobodys()


async def main():
    print(await first())
    print(await second())
    try:
        raise ValueError("on the loop")
    except ValueError:
        print(await first())
