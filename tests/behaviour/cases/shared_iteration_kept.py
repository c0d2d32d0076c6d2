# Another task changes the dict while this one iterates over it.
# unchanged: the container would change during the iteration
import asyncio
import time

members = {"ada": 1, "bob": 2}


async def greet():
    for name in members:
        time.sleep(0.3)
        print("hello", name)


async def join():
    members["eve"] = 3


async def main():
    await asyncio.gather(greet(), join())
    print(sorted(members))
