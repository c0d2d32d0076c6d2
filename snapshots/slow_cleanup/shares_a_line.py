# Several statements on one line are left as they are.
# asyncfix: --unsafe-fixes
# asyncfix: refuses comment-in-the-way
import trio


async def run(job):
    try:
        await job.run()
    finally: print("done"); await job.report()
