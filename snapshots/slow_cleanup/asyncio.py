# asyncio cancels one await, not those of the cleanup.
# asyncfix: clean
import asyncio


async def run(job):
    try:
        await job.run()
    finally:
        await job.report()
