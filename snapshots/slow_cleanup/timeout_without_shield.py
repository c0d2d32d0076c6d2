# A limit of time is no shield.
# asyncfix: --unsafe-fixes
import trio


async def run(job):
    try:
        await job.run()
    finally:
        with trio.move_on_after(5):
            await job.report()
