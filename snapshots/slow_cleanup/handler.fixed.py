# In the handler of the cancellation every await raises again.
# asyncfix: --unsafe-fixes
import trio


async def run(job):
    try:
        await job.run()
    except trio.Cancelled:
        with trio.CancelScope(shield=True):
            await job.report("cancelled")
        raise


async def run_any(job):
    try:
        await job.run()
    except BaseException:
        print("failed")
        with trio.CancelScope(shield=True):
            # Others want to know.
            await job.report("failed")
        raise
