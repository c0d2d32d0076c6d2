# Who awaits the coroutine handles an exception, which the helper asks for: it stays on the loop.
# unchanged: unsafe
import asyncio
import sys
import time


def current():
    time.sleep(0.5)
    kind = sys.exc_info()[0]
    return kind.__name__ if kind else "nothing"


async def ask():
    return await asyncio.to_thread(current)


async def main():
    try:
        raise ValueError("on the loop")
    except ValueError:
        print(await ask())
