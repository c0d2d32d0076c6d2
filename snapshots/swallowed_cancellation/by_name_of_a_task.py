# The task that is awaited may have been cancelled by somebody else.
# asyncfix: clean
import asyncio


async def watch(jobs):
    while True:
        try:
            await jobs.current
        except asyncio.CancelledError:
            print("job was cancelled")
