# By name it is meant, as long as something leaves the loop.
# asyncfix: clean
import asyncio


async def worker(queue):
    while True:
        try:
            print(await queue.get())
        except asyncio.CancelledError:
            break


async def poller(self):
    while not self.closed:
        try:
            await self.poll()
        except asyncio.CancelledError:
            print("woken up")


async def main():
    try:
        await asyncio.sleep(3600)
    except (KeyboardInterrupt, asyncio.CancelledError):
        print("bye")
