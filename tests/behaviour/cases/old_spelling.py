# Older words for a thread next to a call that blocks.
# asyncfix: flags --select ALL
# python: >=3.9
import asyncio
import contextvars
import functools
import time

user = contextvars.ContextVar("user", default="nobody")


def greet(word, end):
    time.sleep(0.01)
    return word + end


async def main():
    user.set("somebody")
    loop = asyncio.get_event_loop()
    time.sleep(0.3)
    print(await loop.run_in_executor(None, functools.partial(greet, "hello", end="!")))
    print(await loop.run_in_executor(None, greet, "good", "bye"))
    current = asyncio.get_event_loop()
    print(current is asyncio.get_running_loop(), user.get())
